package org.demarche.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.attribution.Attributions;
import org.demarche.reader.attribution.LinearAttributions;
import org.demarche.reader.deed.Deeds;
import org.demarche.reader.encoder.EncoderAttributions;
import org.demarche.reader.occasion.Occasion;
import org.demarche.reader.occasion.Occasions;
import org.demarche.reader.position.IssueNames;
import org.demarche.reader.position.Position;
import org.demarche.reader.position.Positions;
import org.demarche.reader.position.Preconditions;
import org.demarche.reader.registry.Registry;
import org.demarche.reader.speaker.Cast;
import org.demarche.reader.speaker.Speakers;
import org.demarche.reader.text.Passages;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;

/**
 * Reads articles: the door of this module. The stages follow each other in {@link #read}, each fed by the ones before; a reader holds
 * no state of any article and may be shared between threads.
 */
public final class Reader {
    private final Attributions attributions;
    private final Speakers speakers;
    private final Occasions occasions;
    private final Positions positions;
    private final Preconditions preconditions = new Preconditions();
    private final Deeds deeds;
    private final Confidence confidence = Confidence.standard();

    private Reader(Attributions attributions, Registry registry, IssueNames names) {
        this.positions = new Positions(names);
        this.attributions = attributions;
        this.speakers = new Speakers(registry);
        this.occasions = new Occasions(registry);
        this.deeds = new Deeds(registry);
    }

    /** A reader with the models and the registry that ship with the product. Loading takes a moment; keep it. */
    public static Reader load(Grade grade) {
        return load(grade, CompletableFuture.supplyAsync(Registry::standard), IssueNames.NONE);
    }

    /** A reader that also knows the entries of a registry of one's own ({@link Registry#with}). */
    public static Reader load(Grade grade, Registry registry) {
        return load(grade, registry, IssueNames.NONE);
    }

    /**
     * A reader that also calls the issues what editors call them.
     *
     * @param names renamed and merged issues ({@link IssueNames#read})
     */
    public static Reader load(Grade grade, Registry registry, IssueNames names) {
        return load(grade, CompletableFuture.completedFuture(registry), names);
    }

    /** Loads the models while the registry is being loaded beside them. */
    private static Reader load(Grade grade, CompletableFuture<Registry> registry, IssueNames names) {
        Attributions attributions = switch (grade) {
            case ACCURATE -> EncoderAttributions.standard();
            case FAST -> LinearAttributions.standard();
        };
        return new Reader(attributions, registry.join(), names);
    }

    /**
     * Reads one article and abstains from statements that are less likely right than a threshold.
     *
     * @param least the least confidence of a statement, 0 to 1; what is nested in a statement left out is left out with it
     * @return the article unchanged, with its statements in reading order; never fails, whatever the text
     */
    public Reading read(Article article, double least) {
        Reading all = read(article);
        Set<String> left = new HashSet<>();
        for (Statement statement : all.statements()) {
            Double confidence = statement.confidence();
            boolean unsure = confidence != null && confidence < least;
            if (unsure || (statement.within() != null && left.contains(statement.within()))) {
                left.add(statement.id());
            }
        }
        return left.isEmpty()
                ? all
                : new Reading(
                        article,
                        all.statements().stream()
                                .filter(s -> !left.contains(s.id()))
                                .toList(),
                        all.preconditions().stream()
                                .filter(p -> !left.contains(p.statement()))
                                .toList(),
                        all.deeds(),
                        all.unknown());
    }

    /**
     * Reads one article.
     *
     * @return the article unchanged, with its statements in reading order; never fails, whatever the text
     */
    public Reading read(Article article) {
        return copies(article).read(article);
    }

    /**
     * Reads the words of an article once for all that printed them.
     *
     * @param first an article with the text; who printed it and when is not looked at
     */
    public Copies copies(Article first) {
        Passages passages = Passages.of(first);
        return new Copies(this, passages, passages.words().isEmpty() ? List.of() : attributions.in(passages));
    }

    /** What was found in an article's words, in the light of who printed them and when. */
    Reading read(Passages passages, List<Attribution> found) {
        if (passages.words().isEmpty()) {
            return Reading.unread(passages.article());
        }
        Cast cast = speakers.in(passages, found);
        List<Occasion> when = occasions.of(passages, cast);
        List<Position> what = positions.of(passages, cast, when);
        Statements statements = Statements.of(passages, cast, when, what, confidence);
        return new Reading(
                passages.article(),
                statements.statements(),
                preconditions.in(statements.statements(), statements.positions()),
                deeds.in(passages, cast),
                Unknown.NONE);
    }
}
