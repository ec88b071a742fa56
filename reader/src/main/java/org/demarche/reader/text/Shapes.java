package org.demarche.reader.text;

/** The shape of a word: which kinds of characters it is made of, as a small number. */
public final class Shapes {
    private Shapes() {}

    /** Bits: first letter capital, other capitals, digits, hyphen, full stop, other marks, all capitals, one character. */
    public static int of(String word) {
        int bits = 0;
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isUpperCase(c)) {
                bits |= i == 0 ? 1 : 2;
                capitals++;
                letters++;
            } else if (Character.isLetter(c)) {
                letters++;
            } else if (Character.isDigit(c)) {
                bits |= 4;
            } else if (c == '-') {
                bits |= 8;
            } else if (c == '.') {
                bits |= 16;
            } else {
                bits |= 32;
            }
        }
        if (letters > 1 && letters == capitals) {
            bits |= 64;
        }
        return word.length() == 1 ? bits | 128 : bits;
    }
}
