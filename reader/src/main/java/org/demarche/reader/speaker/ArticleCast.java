package org.demarche.reader.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.registry.Match;
import org.demarche.reader.registry.Naming;
import org.jspecify.annotations.Nullable;

/** Who is who in one article. */
final class ArticleCast implements Cast {
    private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "his", "her", "himself", "herself");

    private final Scene scene;
    private final Resolver resolver;
    private final List<Spoken> spoken;
    /** Found when first asked for, by the one thread that reads the article. */
    private @Nullable List<Mention> mentions;

    ArticleCast(Scene scene, Resolver resolver, List<Spoken> spoken) {
        this.scene = scene;
        this.resolver = resolver;
        this.spoken = List.copyOf(spoken);
    }

    @Override
    public List<Spoken> spoken() {
        return spoken;
    }

    @Override
    public List<Mention> mentions() {
        List<Mention> known = mentions;
        if (known == null) {
            known = List.copyOf(named());
            mentions = known;
        }
        return known;
    }

    private List<Mention> named() {
        List<Mention> found = new ArrayList<>();
        int i = 0;
        while (i < scene.words.size()) {
            int end = end(i);
            Resolved who = end > i ? resolver.resolve(i, end) : null;
            if (who != null) {
                found.add(new Mention(i, end, who.actor(), who.rule()));
            }
            i = Math.max(end, i + 1);
        }
        return found;
    }

    /** Index behind the name, form or pronoun that begins at a word, or the word's own index when none does. */
    private int end(int i) {
        Name name = scene.name[i];
        if (name != null) {
            return name.end();
        }
        Match match = scene.match[i];
        if (match != null && match.naming() != Naming.DEMONYM) {
            return match.endWord();
        }
        return PRONOUNS.contains(scene.lower[i]) ? i + 1 : i;
    }

    @Override
    public Optional<Actor> actor(int firstWord, int endWord) {
        Resolved who = resolver.resolve(firstWord, endWord);
        return who == null ? Optional.empty() : Optional.of(who.actor());
    }
}
