package org.demarche.article;

import org.demarche.article.clean.CleanArticle;
import org.demarche.record.Reading;

/** What came of one article of an input. */
public sealed interface Result {
    /** An article that was cleaned. */
    record Clean(CleanArticle article) implements Result {}

    /**
     * An article that came as a record, with statements or without. Its offsets were checked against its text.
     *
     * @param reading as the record has it
     */
    record Recorded(Reading reading) implements Result {}

    /**
     * Something that could not be read. Whatever else the input holds is read all the same.
     *
     * @param source the input as it was given, or the file in the folder
     * @param place where in it: a line, an offset, a header; empty when it is the whole
     * @param reason what is wrong, in a sentence
     * @param remedy what a person can do about it, in a sentence
     */
    record Refused(String source, String place, String reason, String remedy) implements Result {
        /** One line for a person: file, place, reason, remedy. */
        public String message() {
            return source + (place.isEmpty() ? "" : ", " + place) + ": " + reason + ". " + remedy + ".";
        }
    }
}
