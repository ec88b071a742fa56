package org.demarche.reader.text;

/**
 * One word or mark of an article.
 *
 * @param start offset of the first character, in code points
 * @param end offset behind the last character, in code points
 * @param text the characters themselves
 * @param tag Penn Treebank part-of-speech tag (Marcus et al. 1993) as a machine guessed it
 * @param sentence index of its sentence in {@link Passages#sentences()}
 * @param quoted whether it stands inside quotation marks; the marks themselves do
 */
public record Word(int start, int end, String text, String tag, int sentence, boolean quoted) {
    /** Whether it is a word and not a mark: it begins with a letter or digit. */
    public boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** Whether it begins with an upper-case letter. */
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** The characters in lower case, independent of the machine's language. */
    public String lower() {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it is a verb form, auxiliaries included. */
    public boolean isVerb() {
        return tag.startsWith("VB") || tag.equals("MD");
    }

    /** Whether it is a proper noun. */
    public boolean isName() {
        return tag.startsWith("NNP");
    }

    /** Whether it is a noun of any kind. */
    public boolean isNoun() {
        return tag.startsWith("NN");
    }
}
