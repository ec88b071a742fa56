package org.demarche.reader.speaker;

import java.util.List;
import java.util.Optional;

/**
 * Who is who in one article: what the stage {@link Speakers} hands on.
 */
public interface Cast {
    /** The attributions with their speakers resolved, in the order of the attributions; joint speakers follow each other. */
    List<Spoken> spoken();

    /** All words that name or stand for an actor, in reading order, pronouns included; they do not overlap. */
    List<Mention> mentions();

    /**
     * The actor that a noun phrase names or stands for.
     *
     * @param firstWord index of the phrase's first word
     * @param endWord index behind its last word
     * @return empty when the phrase stands for nobody that could act
     */
    Optional<Actor> actor(int firstWord, int endWord);
}
