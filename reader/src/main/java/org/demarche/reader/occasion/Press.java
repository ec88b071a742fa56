package org.demarche.reader.occasion;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.registry.Entry;
import org.demarche.reader.registry.Match;
import org.demarche.reader.registry.Registry;
import org.demarche.reader.text.Passages;

/** What has to be known of the world to recognise media: their names, and the adjectives of states. */
final class Press {
    private final Registry registry;

    Press(Registry registry) {
        this.registry = registry;
    }

    /** Canonical name of a medium, by any of its names; empty when there is none of this name. */
    Optional<String> outlet(String name) {
        return registry.outlet(name).map(Entry::name);
    }

    /** The media that an article names, by index of the first word. */
    Map<Integer, Match> outlets(Passages passages) {
        Map<Integer, Match> found = new HashMap<>();
        for (Match match : registry.matches(passages)) {
            if (match.entry().isOutlet()) {
                found.put(match.firstWord(), match);
            }
        }
        return found;
    }

    /** Adjective of a state, by a form of its name ("Iran" gives "Iranian"). */
    Optional<String> adjective(String state) {
        return registry.state(state).flatMap(entry -> entry.demonyms().stream().findFirst());
    }

    /** Whether a word is the adjective of a state or nation ("French"). */
    boolean isAdjective(String word) {
        return !word.isEmpty()
                && Character.isUpperCase(word.codePointAt(0))
                && registry.demonym(word).isPresent();
    }
}
