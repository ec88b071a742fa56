package org.demarche.reader.text;

import java.util.Locale;
import java.util.Set;

/** Abbreviations of English news prose, without their final full stop, lower case. */
final class Abbreviations {
    /** Always followed by a name or number: a full stop behind one never ends a sentence. */
    private static final Set<String> BEFORE_A_NAME = Set.of(
            "mr", "mrs", "ms", "mx", "dr", "prof", "sen", "rep", "gov", "lt", "col", "gen", "maj", "capt", "cpl", "sgt",
            "cmdr", "adm", "pres", "rev", "hon", "msgr", "st", "amb", "sec", "atty", "supt", "det", "insp", "brig",
            "pvt", "dir", "reps", "sens", "messrs", "no", "nos", "vs", "v", "fig", "art", "pp", "vol", "ft", "mt");

    /** May stand at a sentence's end as well. */
    private static final Set<String> ANYWHERE = Set.of(
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "inc", "co", "corp",
            "ltd", "llc", "bros", "jr", "sr", "etc", "dept", "univ", "assn", "ave", "blvd", "rd", "calif", "conn",
            "mass", "wash", "fla", "ariz", "ala", "ark", "colo", "del", "ga", "ill", "ind", "kan", "ky", "la", "md",
            "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "va", "vt",
            "wis", "wyo", "approx", "est", "al", "cf");

    private Abbreviations() {}

    /** Whether a full stop behind these letters belongs to the word. */
    static boolean isOne(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return BEFORE_A_NAME.contains(lower)
                || (ANYWHERE.contains(lower)
                        && (Character.isUpperCase(word.charAt(0)) || lower.equals("etc") || lower.equals("al")));
    }

    /** Whether a word that ends with a full stop can never end a sentence. */
    static boolean neverLast(String wordWithStop) {
        String bare = wordWithStop.substring(0, wordWithStop.length() - 1);
        return BEFORE_A_NAME.contains(bare.toLowerCase(Locale.ROOT))
                || (bare.length() == 1 && Character.isUpperCase(bare.charAt(0)));
    }
}
