package org.demarche.web.state;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How names are written in labels. The label of an issue is in lower case, that of "Peace talks on kestria" too; whatever in it is a name that the record knows
 * gets the capitals that the name has.
 */
public final class Casing {
    private static final int LONGEST = 4;
    private static final int SHORTEST_SURNAME = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");

    private final Map<String, String> names = new HashMap<>();

    /**
     * @param names states, organisations and whoever else speaks or is spoken for
     * @param people names of persons, whose last word is a name too
     */
    Casing(Collection<String> names, Collection<String> people) {
        names.forEach(this::learn);
        for (String person : people) {
            String last = person.substring(person.lastIndexOf(' ') + 1);
            if (last.length() >= SHORTEST_SURNAME) {
                learn(last);
            }
        }
    }

    private void learn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.equals(name) && name.split(" ", -1).length <= LONGEST) {
            // "The League" inside a label is "the League".
            int article = lower.startsWith("the ") ? "the ".length() : 0;
            names.putIfAbsent(lower.substring(article), name.substring(article));
        }
    }

    /** The label with the names in it as they are written; everything else stays. */
    public String of(String label) {
        Matcher words = WORD.matcher(label);
        StringBuilder cased = new StringBuilder();
        int done = 0;
        while (words.find(done)) {
            int start = words.start();
            int end = words.end();
            String known = null;
            int knownEnd = end;
            int to = end;
            for (int i = 0; i < LONGEST; i++) {
                String name = names.get(label.substring(start, to).toLowerCase(Locale.ROOT));
                if (name != null) {
                    known = name;
                    knownEnd = to;
                }
                if (to >= label.length() || label.charAt(to) != ' ' || !words.find(to)) {
                    break;
                }
                to = words.end();
            }
            cased.append(label, done, start).append(known == null ? label.substring(start, end) : known);
            done = known == null ? end : knownEnd;
        }
        return cased.append(label.substring(done)).toString();
    }
}
