package org.demarche.analysis;

import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a finding rests on: the words, and where they stand.
 *
 * @param id id of the statement or deed
 * @param actor who said or did it
 * @param when when, as exact as is known
 * @param words the content
 * @param sentence the sentence or sentences the words stand in
 * @param outlet who published it, null when unknown
 * @param source path or URL of the article, as it was given
 * @param url canonical URL of the article, null when unknown
 * @param title headline of the article, null when there is none
 * @param start offset of the first character in code points of the article's text
 * @param end offset behind the last character in code points
 */
public record Cited(
        String id,
        String actor,
        PartialDate when,
        String words,
        String sentence,
        @Nullable String outlet,
        String source,
        @Nullable String url,
        @Nullable String title,
        int start,
        int end) {
    /** Cites a statement. */
    public static Cited of(Said said) {
        return new Cited(
                said.id(),
                said.statement().speaker().name(),
                said.when(),
                Sentences.joined(said.statement().content()),
                said.sentence(),
                said.in().outlet(),
                said.in().source(),
                said.in().url(),
                said.in().title(),
                said.statement().start(),
                said.statement().end());
    }

    /** Cites a deed. */
    public static Cited of(Done done) {
        int last = done.deed().content().size() - 1;
        return new Cited(
                done.id(),
                done.deed().actor(),
                done.when(),
                Sentences.joined(done.deed().content()),
                done.sentence(),
                done.in().outlet(),
                done.in().source(),
                done.in().url(),
                done.in().title(),
                done.deed().content().get(0).start(),
                done.deed().content().get(last).end());
    }

    /** The outlet, or where that is unknown the source. */
    public String where() {
        return outlet == null ? source : outlet;
    }
}
