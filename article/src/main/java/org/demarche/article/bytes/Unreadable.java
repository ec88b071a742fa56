package org.demarche.article.bytes;

/** A document that cannot be read. The message is the reason, a sentence without a full stop; no part of the document was used. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param reason what is wrong, a sentence without a full stop
     * @param remedy what a person can do about it, likewise
     */
    public Unreadable(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /** What is wrong, a sentence without a full stop. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** What a person can do about it, a sentence without a full stop. */
    public String remedy() {
        return remedy;
    }
}
