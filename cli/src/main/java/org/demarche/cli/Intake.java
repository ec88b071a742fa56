package org.demarche.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.demarche.article.Articles;
import org.demarche.article.Result;

/**
 * Takes articles in, works on them on all cores, and hands on what they became in the order of the inputs. What is wrong with an input
 * is told on standard error and counted, and the rest goes on.
 *
 * @param <T> what an article becomes
 */
final class Intake<T> {
    private final Session session;
    private final Articles articles;
    private final Function<Result, T> work;
    private int refused;
    private int failed;

    /**
     * @param articles the door to the inputs
     * @param work makes something of an article; never given a {@link Result.Refused}, called on several threads at once
     */
    Intake(Session session, Articles articles, Function<Result, T> work) {
        this.session = session;
        this.articles = articles;
        this.work = work;
    }

    /**
     * Takes the inputs in.
     *
     * @param verb what is being done, for the progress line
     * @param inputs as the user gave them
     * @param sink takes the results one by one, in order, on one thread
     */
    void run(String verb, List<String> inputs, Consumer<T> sink) {
        int threads = Runtime.getRuntime().availableProcessors();
        try (Progress progress = new Progress(session.messages(), verb, inputs.size());
                InOrder<Outcome<T>> inOrder = new InOrder<>(threads, outcome -> take(outcome, sink, progress))) {
            for (String input : inputs) {
                articles.read(input, result -> inOrder.submit(() -> outcome(result)));
                progress.input();
            }
            inOrder.finish();
        }
    }

    private Outcome<T> outcome(Result result) {
        if (result instanceof Result.Refused why) {
            return new Outcome.Refused<>(why);
        }
        try {
            return new Outcome.Done<>(work.apply(result));
        } catch (InputFault e) {
            // Not this article's fault: the reader cannot be loaded, and no article will fare better.
            throw e;
        } catch (RuntimeException e) {
            return new Outcome.Failed<>(source(result), e);
        }
    }

    private static String source(Result result) {
        if (result instanceof Result.Clean clean) {
            return clean.article().article().source();
        }
        return result instanceof Result.Recorded recorded
                ? recorded.reading().article().source()
                : "an input";
    }

    private void take(Outcome<T> outcome, Consumer<T> sink, Progress progress) {
        if (outcome instanceof Outcome.Done<T> done) {
            sink.accept(done.result());
        } else {
            // What was printed before comes first, where both streams end on one terminal.
            session.out().flush();
        }
        if (outcome instanceof Outcome.Refused<T> refusal) {
            refused++;
            session.messages().say("demarche: " + refusal.why().message());
        }
        if (outcome instanceof Outcome.Failed<T> failure) {
            failed++;
            new Faults(session).report(failure.source(), failure.fault());
        }
        progress.article();
    }

    /** How many inputs, or articles in them, could not be used. Valid after {@link #run}. */
    int refused() {
        return refused;
    }

    /** 0, 1 when something was refused, 3 when the program failed on something. Valid after {@link #run}. */
    int exitCode() {
        return failed > 0 ? ExitCode.FAULT : refused > 0 ? ExitCode.INPUT : ExitCode.DONE;
    }
}
