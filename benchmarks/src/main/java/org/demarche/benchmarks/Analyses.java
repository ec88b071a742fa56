package org.demarche.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.demarche.analysis.Attention;
import org.demarche.analysis.Board;
import org.demarche.analysis.Corpus;
import org.demarche.analysis.Deeds;
import org.demarche.analysis.Dossier;
import org.demarche.analysis.Drift;
import org.demarche.analysis.Duplicates;
import org.demarche.analysis.Guarantees;
import org.demarche.analysis.Level;
import org.demarche.analysis.Link;
import org.demarche.analysis.Network;
import org.demarche.analysis.Period;
import org.demarche.analysis.Preconditions;
import org.demarche.analysis.Shifts;
import org.demarche.analysis.Timeline;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.ConditionKind;
import org.demarche.record.Deed;
import org.demarche.record.Doing;
import org.demarche.record.Form;
import org.demarche.record.Guarantee;
import org.demarche.record.GuaranteeState;
import org.demarche.record.PartialDate;
import org.demarche.record.Precondition;
import org.demarche.record.Reading;
import org.demarche.record.Span;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Stance;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Every analysis on generated statements: 200 speakers of 60 states over three years. A tenth of the statements has a precondition, a twentieth
 * speaks of a guarantee, a tenth is a copy of the one before with one word changed, and to a tenth belongs a deed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class Analyses {
    private static final String[] VERBS = {
        "negotiate with", "withdraw from", "sign the pact with", "lift the tolls of", "meet the president of",
        "send observers to", "release the sailors of", "join the league of", "pay for the ferries of",
                "inspect the ships of"
    };
    private static final String[] WORDS = {
        "harbour",
        "wheat",
        "island",
        "channel",
        "barley",
        "wharf",
        "treaty",
        "winter",
        "ferry",
        "border",
        "lighthouse",
        "letter",
        "minister",
        "quarter",
        "proposal",
        "tunnel",
        "bridge",
        "market",
        "convoy",
        "signal"
    };

    /** How many statements. */
    @Param({"10000", "100000"})
    int statements;

    private Corpus corpus;

    /** Generates them; the number of a statement is its seed. */
    @Setup
    public void generate() {
        List<List<String>> groups = new ArrayList<>();
        Corpus.Builder builder = new Corpus.Builder();
        for (int i = 0; i < statements; i++) {
            Random own = new Random(i % 10 == 9 ? i - 1 : i);
            builder.add(reading(i, own), LocalDate.of(2031, 1, 1));
            if (i % 10 == 9) {
                groups.add(List.of("a" + (i - 1) + "#s1", "a" + i + "#s1"));
            }
        }
        corpus = builder.build().withCopies(groups);
    }

    private static Reading reading(int number, Random random) {
        // Seeds that follow one another begin alike.
        random.nextInt();
        random.nextInt();
        int who = random.nextInt(200);
        String state = "State" + who % 60;
        String other = "State" + random.nextInt(60);
        String speaker = "Speaker Nr" + who;
        String action = VERBS[random.nextInt(VERBS.length)] + " " + other;
        StringBuilder words = new StringBuilder(random.nextInt(4) == 0 ? "will not " : "will ").append(action);
        for (int i = 0; i < 6; i++) {
            words.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        if (number % 10 == 9) {
            words.append(" again");
        }
        String text = speaker + " said " + words + ".";
        int start = speaker.length() + 6;
        String day = LocalDate.of(2031, 1, 1).plusDays(random.nextInt(1000)).toString();
        Doing waits = random.nextInt(10) == 0 ? new Doing(state, action) : null;
        Statement statement = new Statement(
                "s1",
                new Span(0, speaker.length(), speaker),
                null,
                List.of(new Span(start, start + words.length(), words.toString())),
                new Speaker(speaker, SpeakerKind.PERSON, null, null, state, Unknown.NONE),
                Form.INDIRECT,
                Act.values()[random.nextInt(Act.values().length)],
                WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)],
                Stance.values()[random.nextInt(Stance.values().length)],
                List.of(),
                waits,
                random.nextInt(20) == 0
                        ? List.of(new Guarantee(state, other, "safety", GuaranteeState.OFFERED))
                        : List.of(),
                PartialDate.parse(day).orElseThrow(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                0.9,
                Map.of(),
                null,
                Unknown.NONE);
        List<Precondition> preconditions = new ArrayList<>();
        if (waits != null) {
            String deed = VERBS[random.nextInt(VERBS.length)] + " " + WORDS[random.nextInt(WORDS.length)];
            preconditions.add(
                    new Precondition(waits, new Doing(other, deed), "s1", ConditionKind.AFTER, state, Unknown.NONE));
        }
        List<Deed> deeds = new ArrayList<>();
        if (random.nextInt(10) == 0) {
            String done = VERBS[random.nextInt(VERBS.length)] + " " + WORDS[random.nextInt(WORDS.length)];
            deeds.add(new Deed("d1", state, done, statement.content(), statement.saidOn(), List.of(), Unknown.NONE));
        }
        Article article =
                Article.of("a" + number, null, "Outlet " + random.nextInt(30), null, List.of(), day, "en", text);
        return new Reading(article, List.of(statement), preconditions, deeds, Unknown.NONE);
    }

    @Benchmark
    public Object board() {
        return Board.of(corpus, Level.SIDE);
    }

    @Benchmark
    public Object preconditions() {
        return Preconditions.of(corpus);
    }

    @Benchmark
    public Object shifts() {
        return Shifts.of(corpus);
    }

    @Benchmark
    public Object timeline() {
        return Timeline.of(corpus);
    }

    @Benchmark
    public Object guarantees() {
        return Guarantees.of(corpus);
    }

    @Benchmark
    public Object deeds() {
        return Deeds.of(corpus);
    }

    /** The dossier of one of the sixty states, what belongs to it picked out of all statements first. */
    @Benchmark
    public Object dossier() {
        return Dossier.markdown(
                "State7",
                corpus.narrowed(
                        said -> "State7".equals(said.statement().speaker().represents()),
                        done -> done.deed().actor().equals("State7")));
    }

    @Benchmark
    public Object drift() {
        return Drift.of(corpus);
    }

    @Benchmark
    public Object asOf() {
        return corpus.asOf(LocalDate.of(2032, 6, 1));
    }

    @Benchmark
    public Object attention() {
        return Attention.of(corpus, "ferry", Period.WEEK, 1);
    }

    @Benchmark
    public Object vanished() {
        return Attention.vanished(corpus);
    }

    @Benchmark
    public Object network() {
        return Network.of(
                Link.of(corpus, Level.SIDE),
                new Network.Recipe(
                        Network.Mode.ACTORS,
                        Network.Tie.CONGRUENCE,
                        Network.Normalisation.AVERAGE,
                        Duplicates.DOCUMENT));
    }
}
