package org.demarche.reader.encoder;

/**
 * The roles a word can have in an attribution, and the tags by which runs of words are told apart (begin, inside, outside: Ramshaw and
 * Marcus, 1995). Tags are the outputs of the encoder's tagging head, in this order.
 */
public final class Roles {
    /** Who speaks. */
    public static final int SOURCE = 0;
    /** What reports. */
    public static final int CUE = 1;
    /** What was said. */
    public static final int CONTENT = 2;
    /** How many roles there are. */
    public static final int COUNT = 3;
    /** Tag of a word without a role. */
    public static final int OUTSIDE = 0;
    /** How many tags there are. */
    public static final int TAGS = 1 + 2 * COUNT;

    private Roles() {}

    /** Tag of the first word of a run. */
    public static int begin(int role) {
        return 1 + 2 * role;
    }

    /** Tag of a later word of a run. */
    public static int inside(int role) {
        return 2 + 2 * role;
    }

    /** Role of a tag other than {@link #OUTSIDE}. */
    static int role(int tag) {
        return (tag - 1) / 2;
    }

    /** Whether a tag may follow another: inside follows begin or inside of the same role only. */
    static boolean follows(int before, int tag) {
        boolean inside = tag != OUTSIDE && (tag & 1) == 0;
        return !inside || before == tag || before == tag - 1;
    }
}
