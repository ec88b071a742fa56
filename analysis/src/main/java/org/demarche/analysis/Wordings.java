package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.record.Condition;
import org.demarche.record.Statement;

/**
 * The wordings of the two ends of a precondition as they are compared and shown. Where the record's few words say no action ("be possible"),
 * the statement's own words stand in; where a condition asks for two actions, it has two ends.
 */
final class Wordings {
    private static final int MOST_WORDS = 14;
    private static final Set<String> HANGING =
            Set.of("and", "or", "but", "on", "in", "to", "of", "with", "for", "the", "a", "an", "that", "at", "by");
    private static final Set<String> BINDING = Set.of(
            "only",
            "if",
            "unless",
            "until",
            "after",
            "before",
            "once",
            "when",
            "while",
            "provided",
            "that",
            "as",
            "long",
            "on",
            "condition",
            "the",
            "day");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern AND = Pattern.compile(" and ");

    /** What was read of words that occurred before. */
    private final Map<String, Action> read = new HashMap<>();

    /** What is held back. */
    String waits(Waiting waiting) {
        Statement statement = waiting.said().statement();
        String action = trimmed(waiting.precondition().waits().action());
        if (!empty(action) || statement.conditions().isEmpty()) {
            return Capitals.restored(action, waiting.said().sentence());
        }
        String rest = statement.contentText();
        for (Condition condition : statement.conditions()) {
            rest = rest.replace(condition.span().text(), " ");
        }
        String shown = cut(Stems.words(rest));
        return Capitals.restored(
                empty(shown) ? action : trimmed(shown), waiting.said().sentence());
    }

    /** What has to be done before: one action or more. */
    List<String> on(Waiting waiting) {
        Statement statement = waiting.said().statement();
        String action = waiting.precondition().on().action();
        String sentence = waiting.said().sentence();
        Optional<Condition> condition = statement.conditions().stream()
                .filter(c -> c.kind() == waiting.precondition().kind())
                .findFirst();
        if (condition.isPresent() && (empty(action) || !trimmed(action).equals(action))) {
            List<String> words =
                    new ArrayList<>(Stems.words(condition.get().span().text()));
            while (!words.isEmpty() && BINDING.contains(words.get(0))) {
                words.remove(0);
            }
            action = words.isEmpty() ? action : cut(words);
        }
        return parts(trimmed(action)).stream()
                .map(part -> Capitals.restored(part, sentence))
                .toList();
    }

    /** The actions that are joined by "and", where each side of it names one of its own. */
    private List<String> parts(String action) {
        List<String> parts = Arrays.asList(AND.split(action));
        if (parts.size() < 2) {
            return List.of(action);
        }
        boolean allActions = parts.stream().allMatch(part -> read(part).name() != null);
        long names = parts.stream().map(part -> read(part).name()).distinct().count();
        return allActions && names == parts.size() ? parts : List.of(action);
    }

    private boolean empty(String action) {
        return read(action).name() == null && read(action).objects().isEmpty();
    }

    private Action read(String action) {
        return read.computeIfAbsent(action, words -> Action.of(words, Set.of()));
    }

    /** Without words at the end that something should follow. */
    private static String trimmed(String action) {
        List<String> words =
                new ArrayList<>(Arrays.asList(SPACE.split(action.strip().toLowerCase(Locale.ROOT))));
        while (words.size() > 1 && HANGING.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return String.join(" ", words);
    }

    private static String cut(List<String> words) {
        return String.join(" ", words.subList(0, Math.min(MOST_WORDS, words.size())));
    }
}
