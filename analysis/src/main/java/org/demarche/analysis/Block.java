package org.demarche.analysis;

import java.util.List;

/** A part of a document, whatever format it is written in. */
sealed interface Block {
    /** A heading; level 1 is the title. */
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    record Table(List<String> header, List<List<List<Run>>> rows) implements Block {}

    record Bullets(List<List<Run>> items) implements Block {}

    /** The sources, numbered from 1. */
    record Sources(List<Cited> sources) implements Block {}

    /** A stretch of a line. */
    sealed interface Run {}

    record Plain(String text) implements Run {}

    record Strong(String text) implements Run {}

    /** The number of a source. */
    record Note(int number) implements Run {}

    /** A source in one line, its sentence first, without its number and id. */
    static String line(Cited cited) {
        return cited.sentence() + " — " + cited.where()
                + (cited.title() == null ? "" : ", “" + cited.title() + "”") + ", " + address(cited) + ", characters "
                + cited.start() + "–" + cited.end();
    }

    /** Where the article is: its canonical URL, else its source. */
    static String address(Cited cited) {
        return cited.url() == null ? cited.source() : cited.url();
    }

    /** One line, white space made single. */
    static String single(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }
}
