package org.demarche.reader.speaker;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which office a word for it can mean: "the minister" may be the foreign minister, "the leader" the president. */
final class Offices {
    private static final Set<String> LEADERS = Set.of(
            "President",
            "Prime Minister",
            "Chancellor",
            "Supreme Leader",
            "King",
            "Emir",
            "Sultan",
            "Crown Prince",
            "General Secretary",
            "Opposition Leader",
            "Chair",
            "Secretary-General",
            "Leader",
            "Mayor",
            "Commander",
            "Governor");

    private static final Set<String> CHIEFS = Set.of(
            "Secretary-General",
            "Director-General",
            "High Representative",
            "Chair",
            "Commander",
            "Director",
            "Commissioner",
            "High Commissioner",
            "Chief");

    private static final Set<String> OF_STATES = Set.of(
            "President",
            "Prime Minister",
            "Chancellor",
            "Supreme Leader",
            "King",
            "Emir",
            "Sultan",
            "Crown Prince",
            "General Secretary",
            "Leader");

    private Offices() {}

    /** Whether an office leads a state. */
    static boolean isLeader(@Nullable String office) {
        return office != null && OF_STATES.contains(office);
    }

    /** Whether somebody who holds an office can be meant by another word for one. */
    static boolean fits(String asked, @Nullable String held) {
        if (held == null) {
            return false;
        }
        if (asked.equals(held)) {
            return true;
        }
        return switch (asked) {
            case "Minister" -> held.endsWith("Minister");
            case "Secretary" ->
                held.endsWith("Secretary") || held.equals("Foreign Minister") || held.equals("Defence Minister");
            case "Leader" -> LEADERS.contains(held);
            case "President" -> held.startsWith("President of") || held.equals("Head of State");
            case "Chief" -> CHIEFS.contains(held);
            case "Secretary-General" -> held.equals("General Secretary");
            case "Prime Minister" -> held.equals("Chancellor");
            case "Spokesperson" -> held.endsWith("Spokesperson");
            case "Negotiator", "Representative", "Envoy" ->
                held.equals("Envoy") || held.equals("Ambassador") || held.equals("Negotiator");
            case "Adviser" -> held.endsWith("Adviser");
            default -> false;
        };
    }

    /** The offices that a word for one means, the likeliest first, for a look-up in the registry. */
    static List<String> meanings(String asked) {
        return switch (asked) {
            case "Leader" ->
                List.of("Supreme Leader", "Leader", "President", "Prime Minister", "Chancellor", "King", "Emir");
            case "Chief" ->
                List.of(
                        "Secretary-General",
                        "Director-General",
                        "High Representative",
                        "High Commissioner",
                        "President");
            case "President" -> List.of("President", "Head of State");
            case "Secretary-General" -> List.of("Secretary-General", "General Secretary");
            case "Prime Minister" -> List.of("Prime Minister", "Chancellor");
            default -> List.of(asked);
        };
    }
}
