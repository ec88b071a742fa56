package org.demarche.reader.speaker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.reader.registry.Match;
import org.demarche.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Who issued the joint statement of an article: the states whose leaders a sentence about it names, by their states ("the leaders of
 * Orlia, Vessany and Norland") or themselves. Looked for once, when first asked.
 */
final class JointIssuers {
    private static final Set<String> PAPERS =
            Set.of("statement", "declaration", "communique", "communiqu\u00e9", "letter");
    private static final Set<String> HEADS = Set.of("leaders", "presidents", "premiers", "ministers", "heads");
    private static final int FEWEST = 2;

    private final Scene scene;
    private boolean searched;
    private @Nullable String name;

    JointIssuers(Scene scene) {
        this.scene = scene;
    }

    /** "joint statement of the leaders of Orlia and Vessany"; null where no sentence tells whose it is. */
    @Nullable
    String document() {
        if (!searched) {
            searched = true;
            name = search();
        }
        return name;
    }

    private @Nullable String search() {
        for (int i = 1; i < scene.words.size(); i++) {
            if (PAPERS.contains(scene.lower[i]) && scene.is(i - 1, "joint")) {
                List<String> states = states(scene.passages.sentenceOf(i));
                if (states.size() >= FEWEST) {
                    return "joint " + scene.lower[i] + " of the leaders of " + joined(states);
                }
            }
        }
        return null;
    }

    private List<String> states(Sentence sentence) {
        Set<String> led = new LinkedHashSet<>();
        Set<String> represented = new LinkedHashSet<>();
        boolean heads = false;
        boolean leaders = true;
        for (int i = sentence.firstWord(); i < sentence.endWord(); i++) {
            heads |= HEADS.contains(scene.lower[i]);
            Match match = scene.match[i];
            if (heads && match != null && match.firstWord() == i && Discourse.isState(match) && isListed(match)) {
                led.add(match.entry().name());
            }
            Name named = scene.name[i];
            if (named != null && named.first() == i && named.figure() != null) {
                String state = named.figure().represents();
                String office = named.figure().office();
                leaders &= office == null || Offices.isLeader(office);
                if (state != null && office != null) {
                    represented.add(state);
                }
            }
        }
        return led.size() >= FEWEST ? new ArrayList<>(led) : leaders ? new ArrayList<>(represented) : List.of();
    }

    /** Whether a state stands in a list: behind "of", a comma or "and", with or without its article. */
    private boolean isListed(Match match) {
        int before = match.firstWord() - 1;
        before = scene.isArticle(before) ? before - 1 : before;
        return scene.is(before, "of") || scene.is(before, ",") || scene.is(before, "and");
    }

    private static String joined(List<String> states) {
        List<String> named = states.stream().map(JointIssuers::withArticle).toList();
        return String.join(", ", named.subList(0, named.size() - 1)) + " and " + named.get(named.size() - 1);
    }

    private static String withArticle(String state) {
        boolean plural = state.startsWith("United") || state.endsWith("Netherlands") || state.endsWith("Philippines");
        return plural ? "the " + state : state;
    }
}
