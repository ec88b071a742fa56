package org.demarche.grouping;

import java.util.List;
import org.demarche.reader.registry.Registry;
import org.demarche.record.Reading;

/**
 * Finds the same statement in many articles.
 *
 * <pre>{@code
 * List<Group> groups = Grouping.standard().group(readings);
 * }</pre>
 *
 * <p>What comes out depends on the readings and their order alone. Cost grows with the statements and with how many articles of one week
 * report on the same events, not with the square of all. Immutable and thread-safe.
 */
public final class Grouping {
    private final Lexicon lexicon;

    /** @param registry whose states and organisations are known by all their names */
    public Grouping(Registry registry) {
        this.lexicon = new Lexicon(registry);
    }

    /** With the built-in registry. */
    public static Grouping standard() {
        return new Grouping(Registry.standard());
    }

    /**
     * Groups the statements of many articles. The readings are gone through once and their texts are not kept.
     *
     * @param readings an article each; articles are told apart by their sources
     * @return groups of at least two reports of which two stand in different articles, in the order in which their first reports came in
     */
    public List<Group> group(Iterable<Reading> readings) {
        Gathering gathering = gather();
        readings.forEach(reading -> gathering.add(reading.article().source(), reading));
        return gathering.groups();
    }

    /** Begins to take articles in. */
    public Gathering gather() {
        return new Gathering(lexicon);
    }

    /**
     * What there is to say of an article's words, for the vocabulary of articles that are too many to be gathered in one place.
     *
     * @param place of the article among all, from 0
     */
    public List<Vocabulary.Use> uses(long place, Reading reading) {
        Gathering gathering = gather();
        gathering.add(place, reading.article().source(), reading);
        return gathering.uses();
    }

    /** Begins to compare two portions of articles that are too many to be gathered in one place. @param vocabulary of all of them */
    public Pairing pair(Vocabulary vocabulary) {
        return new Pairing(gather(), vocabulary);
    }
}
