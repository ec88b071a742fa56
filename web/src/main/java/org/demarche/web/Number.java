package org.demarche.web;

/** Numbers in addresses. */
final class Number {
    private Number() {}

    /** The number of a version or revision; 0, which none has, when the text is no such number. */
    static int of(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : 0;
    }
}
