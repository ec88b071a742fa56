package org.demarche.training;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two names mean one actor: the comparison of the scorer of the gold positions, so that one stage can be measured as it will be. */
final class SameName {
    private static final List<List<String>> SAME = List.of(
            List.of("america", "united states", "us", "usa", "washington", "united states of america", "white house"),
            List.of("united kingdom", "uk", "britain", "great britain", "london"),
            List.of("european union", "eu", "brussels"),
            List.of("united nations", "un"),
            List.of("russia", "moscow", "russian federation", "kremlin"),
            List.of("ukraine", "kyiv", "kiev"),
            List.of("china", "beijing", "peoples republic of china"),
            List.of("iran", "tehran"),
            List.of("israel", "jerusalem"),
            List.of("turkey", "turkiye", "ankara"),
            List.of("north korea", "dprk", "pyongyang"),
            List.of("south korea", "republic of korea", "seoul"),
            List.of("france", "paris"),
            List.of("germany", "berlin"),
            List.of("japan", "tokyo"),
            List.of(
                    "nato",
                    "north atlantic treaty organization",
                    "north atlantic treaty organisation",
                    "north atlantic alliance"),
            List.of("iaea", "international atomic energy agency"),
            List.of("isw", "institute for the study of war"),
            List.of("osce", "organization for security and cooperation in europe"),
            List.of("ecowas", "economic community of west african states"));

    private static final Map<String, String> ALIAS = new HashMap<>();

    static {
        SAME.forEach(group -> group.forEach(name -> ALIAS.put(name, group.get(0))));
    }

    private SameName() {}

    /** @param kind the gold's kind of speaker, which decides how much may differ */
    static boolean test(@Nullable String gold, @Nullable String predicted, String kind) {
        if (gold == null || predicted == null) {
            return gold == null && predicted == null;
        }
        String a = plain(gold);
        String b = plain(predicted);
        if (a.equals(b)) {
            return true;
        }
        return switch (kind) {
            case "person" -> {
                String[] firstA = a.split(" ");
                String[] firstB = b.split(" ");
                yield surname(a).equals(surname(b))
                        && (firstA.length < 2 || firstB.length < 2 || firstA[0].charAt(0) == firstB[0].charAt(0));
            }
            case "anonymous", "document", "organisation" -> overlap(words(a), words(b)) >= 0.5;
            default -> false;
        };
    }

    private static Set<String> words(String name) {
        return new HashSet<>(List.of(name.split(" ")));
    }

    private static double overlap(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return (double) both.size() / (a.size() + b.size() - both.size());
    }

    private static String plain(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\x00-\\x7f]", "")
                .toLowerCase(Locale.ROOT)
                .replace("-", " ")
                .replace("'s", "")
                .replaceAll("[^a-z0-9 ]", "")
                .replaceAll("\\b(the|a|an|mr|mrs|ms|dr|sir)\\b", " ")
                .strip()
                .replaceAll(" +", " ");
        return ALIAS.getOrDefault(plain, plain);
    }

    private static String surname(String plain) {
        String last = plain.substring(plain.lastIndexOf(' ') + 1);
        return last.replaceAll("(ey|ei|iy|yi|ii|ij|yy)$", "y").replaceAll("(skyy|skiy|skyi|skii|skij|ski)$", "sky");
    }
}
