package org.demarche.reader.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Finds forms of names in words: a hash table of folded forms, and for each first word the length of the longest form that begins with
 * it, so that looking costs one look-up for almost every word.
 */
final class FormIndex {
    /**
     * @param form as the registry writes it, without a leading "the"
     * @param needsThe whether the registry writes it with a leading "The"
     */
    record Candidate(Entry entry, Naming naming, String form, boolean needsThe) {}

    private final Map<String, List<Candidate>> candidates = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    void add(Entry entry, Naming naming, String form) {
        boolean the = form.regionMatches(true, 0, "the ", 0, 4);
        String bare = the ? form.substring(4) : form;
        String key = Folding.key(bare);
        if (key.isEmpty()) {
            return;
        }
        candidates
                .computeIfAbsent(key, k -> new ArrayList<>(1))
                .add(new Candidate(entry, naming, bare, the && form.charAt(0) == 'T'));
        String[] parts = key.split(" ");
        // every apostrophe may cut off a clitic, which is a word of its own
        int most = parts.length
                + (int) bare.chars().filter(c -> c == '\'' || c == '\u2019').count();
        longest.merge(parts[0], most, Math::max);
        int apostrophe = bare.indexOf('\'');
        if (apostrophe > 0) {
            longest.merge(Folding.key(bare.substring(0, apostrophe)).split(" ")[0], most, Math::max);
        }
    }

    /** All candidates of a form, case and articles disregarded. */
    List<Candidate> find(String form) {
        String bare = form.regionMatches(true, 0, "the ", 0, 4) ? form.substring(4) : form;
        return candidates.getOrDefault(Folding.key(bare), List.of());
    }

    /** The longest form that begins at a word, or null. */
    @Nullable
    Match at(List<Word> words, int first) {
        Word word = words.get(first);
        if (!word.isWord()) {
            return null;
        }
        String key = Folding.key(word.text());
        int space = key.indexOf(' ');
        Integer most = longest.get(space < 0 ? key : key.substring(0, space));
        if (most == null) {
            return null;
        }
        List<String> keys = new ArrayList<>(most);
        StringBuilder joined = new StringBuilder();
        int sentence = word.sentence();
        for (int i = first; i < words.size() && keys.size() < most; i++) {
            Word next = words.get(i);
            if (next.sentence() != sentence) {
                break;
            }
            String part = Folding.key(next.text());
            // a clitic belongs to the word before it: "Ma'an", "People's Daily"
            if (!joined.isEmpty() && !isClitic(next)) {
                joined.append(' ');
            }
            joined.append(part);
            keys.add(joined.toString());
        }
        for (int length = keys.size(); length > 0; length--) {
            List<Candidate> found = candidates.get(keys.get(length - 1));
            if (found != null) {
                Match match = match(words, first, first + length, found);
                if (match != null) {
                    return match;
                }
            }
        }
        return null;
    }

    private static boolean isClitic(Word word) {
        char c = word.text().charAt(0);
        return (c == '\'' || c == '\u2019') && word.text().length() > 1;
    }

    private static @Nullable Match match(List<Word> words, int first, int end, List<Candidate> found) {
        Naming naming = null;
        boolean the = false;
        List<Entry> entries = new ArrayList<>(found.size());
        for (Candidate candidate : found) {
            if (!fits(words, first, end, candidate)) {
                continue;
            }
            if (naming == null || candidate.naming().compareTo(naming) < 0) {
                naming = candidate.naming();
                the = candidate.needsThe();
                entries.clear();
            }
            if (candidate.naming() == naming && !entries.contains(candidate.entry())) {
                entries.add(candidate.entry());
            }
        }
        return naming == null ? null : new Match(the ? first - 1 : first, end, naming, entries);
    }

    private static boolean fits(List<Word> words, int first, int end, Candidate candidate) {
        String text = words.get(first).text();
        String form = candidate.form();
        if (candidate.needsThe() && (first == 0 || !words.get(first - 1).lower().equals("the"))) {
            return false;
        }
        if (end == first + 1 && isAbbreviation(form)) {
            return bare(text).equals(bare(form));
        }
        boolean capital = Character.isUpperCase(form.codePointAt(0));
        // a name that begins in lower case ("al-Qaeda") may begin a sentence
        return !capital || Character.isUpperCase(text.codePointAt(0)) || Character.isDigit(text.codePointAt(0));
    }

    /** One word in capitals, which must be written so: "US" is not "us", "WHO" not "who". */
    private static boolean isAbbreviation(String form) {
        boolean upper = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (Character.isLowerCase(c) || c == ' ') {
                return false;
            }
            upper |= Character.isUpperCase(c);
        }
        return upper && form.length() <= 8;
    }

    private static String bare(String abbreviation) {
        return abbreviation.indexOf('.') < 0 ? abbreviation : abbreviation.replace(".", "");
    }
}
