package org.demarche.web.chart;

import java.util.Locale;

/**
 * What a part of a drawing is drawn with. Each has a class, which a page's style sheet colours for light and dark, and presentation
 * attributes (SVG 1.1, 6.4), which hold where there is no style sheet. No two differ by colour alone.
 */
public enum Ink {
    /** The strong line. */
    LINE("fill='none' stroke='#1d1b17' stroke-width='1.4'"),
    /** A line for what is over. */
    PAST("fill='none' stroke='#5f584c' stroke-width='1.2' stroke-dasharray='1.5 3.5'"),
    /** A line for what was taken back. */
    TAKEN_BACK("fill='none' stroke='#5f584c' stroke-width='1.2' stroke-dasharray='7 4'"),
    /** The heavy line of a deadlock. */
    LOCK("fill='none' stroke='#8c1d18' stroke-width='3.2'"),
    /** Lines of a scale. */
    HAIR("fill='none' stroke='#e2dccd' stroke-width='1'"),
    /** The line that a scale stands on. */
    AXIS("fill='none' stroke='#b9b09d' stroke-width='1'"),
    /** The line of a mean. */
    MEAN("fill='none' stroke='#8c1d18' stroke-width='1.8'"),
    /** A filled shape. */
    SOLID("fill='#1d1b17' stroke='none'"),
    /** A filled shape that is not so strong. */
    SOFT_SOLID("fill='#b9b09d' stroke='none'"),
    /** A filled shape that must be seen. */
    ACCENT_SOLID("fill='#8c1d18' stroke='none'"),
    /** A shape that covers what lies under it. */
    PAPER("fill='#fbf9f3' stroke='none'"),
    /** A box. */
    BOX("fill='#fbf9f3' stroke='#1d1b17' stroke-width='1'"),
    /** The box of something caught in a deadlock. */
    LOCK_BOX("fill='#f1ebdb' stroke='#8c1d18' stroke-width='2.2'"),
    /** A shape drawn by its outline alone. */
    HOLLOW("fill='#fbf9f3' stroke='#1d1b17' stroke-width='1.3'"),
    /** Nothing to be seen, to be pointed at. */
    TARGET("fill='none' stroke='#000' stroke-opacity='0' stroke-width='14'"),
    /** Words. */
    WORDS("fill='#1d1b17'"),
    /** Words beside. */
    SOFT_WORDS("fill='#5f584c'"),
    /** Words that must be seen. */
    ACCENT_WORDS("fill='#8c1d18'");

    private final String attributes;

    Ink(String attributes) {
        this.attributes = attributes.replace('\'', '"');
    }

    /** {@code class="ink-line" fill="none" …}. */
    String attributes() {
        return "class=\"ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "\" " + attributes;
    }
}
