package org.demarche.reader.speaker;

import java.util.Locale;
import java.util.Set;
import org.demarche.reader.registry.Entry;
import org.demarche.reader.registry.EntryKind;
import org.demarche.reader.registry.Match;
import org.demarche.reader.registry.Naming;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Bodies that act as one: by their own name, by their noun, and again under a shorter one ("the ministry", "the bloc"). */
final class Bodies {
    /** Nouns for organs of a state: whoever they belong to is spoken for. */
    private static final Set<String> ORGANS = Set.of(
            "government",
            "administration",
            "ministry",
            "foreign ministry",
            "defence ministry",
            "defense ministry",
            "department",
            "state department",
            "cabinet",
            "parliament",
            "legislature",
            "congress",
            "senate",
            "duma",
            "council",
            "security council",
            "agency",
            "bureau",
            "office",
            "secretariat",
            "authority",
            "authorities",
            "army",
            "navy",
            "air force",
            "military",
            "armed forces",
            "forces",
            "force",
            "command",
            "general staff",
            "police",
            "coast guard",
            "border guard",
            "intelligence",
            "intelligence service",
            "intelligence agency",
            "security service",
            "court",
            "courts",
            "tribunal",
            "judiciary",
            "embassy",
            "mission",
            "delegation",
            "presidency",
            "palace",
            "regime",
            "junta",
            "leadership",
            "fleet",
            "service",
            "central bank",
            "company",
            "state media",
            "state television",
            "state tv");

    private static final Set<String> SEVERAL = Set.of("quartet", "trio");

    private final Scene scene;
    private final Discourse discourse;
    private final Affiliations affiliations;
    private final Wording wording;

    Bodies(Scene scene, Discourse discourse, Affiliations affiliations, Wording wording) {
        this.scene = scene;
        this.discourse = discourse;
        this.affiliations = affiliations;
        this.wording = wording;
    }

    /** A body's own name that heads the phrase. */
    @Nullable
    Resolved body(Phrase phrase) {
        Name name = scene.name[phrase.headEnd() - 1];
        if (name == null || name.figure() != null) {
            return null;
        }
        return Resolved.of(body(name, phrase.first()), "name of a body");
    }

    private Actor body(Name name, int first) {
        String represents = null;
        Noun noun = nounIn(name);
        if (noun != null && ORGANS.contains(noun.text())) {
            represents = affiliations.represents(Math.min(first, name.first()), name.end(), name.end());
            if (represents == null || represents.equals(scene.text(name.first(), name.end()))) {
                represents = stateIn(Math.min(first, name.first()), name.end());
            }
            String home = scene.home;
            if (represents == null
                    && home != null
                    && noun.text().endsWith("ministry")
                    && name.end() - name.first() <= 2) {
                String demonym = scene.registry
                        .state(home)
                        .map(e -> e.demonyms().get(0) + " ")
                        .orElse("");
                String called = demonym + scene.text(name.first(), name.end());
                return new Actor(called, SpeakerKind.ORGANISATION, null, null, home);
            }
        }
        int begin = name.first() > first && scene.isDemonym(name.first() - 1) ? name.first() - 1 : name.first();
        return new Actor(scene.text(begin, name.end()), SpeakerKind.ORGANISATION, null, null, represents);
    }

    private @Nullable String stateIn(int first, int end) {
        for (int i = first; i < end; i++) {
            Match match = scene.match[i];
            if (match != null && Discourse.isState(match)) {
                return match.entry().name();
            }
        }
        return null;
    }

    private @Nullable Noun nounIn(Name name) {
        Noun last = null;
        for (int i = name.first(); i < name.end(); i++) {
            Noun noun = scene.noun[i];
            if (noun != null && noun.is(NounClass.GROUP)) {
                last = noun;
            }
        }
        return last;
    }

    /** A medium that has no name of its own: "state television". */
    Resolved media(Phrase phrase, Noun noun) {
        return Resolved.of(
                new Actor(
                        bodyName(phrase),
                        SpeakerKind.ORGANISATION,
                        null,
                        null,
                        ORGANS.contains(noun.text()) || isStateRun(phrase)
                                ? affiliations.represents(phrase.first(), phrase.headEnd(), phrase.headEnd())
                                : null),
                "media");
    }

    Resolved several(Phrase phrase) {
        Match match = scene.match[Math.max(phrase.first(), phrase.nounFirst() - 1)];
        if (match != null
                && match.naming() == Naming.NAME
                && match.entry().name().startsWith("Group of")) {
            // a group without institutions is its members
            return Resolved.of(Resolver.actor(match.entry()), "members of a group");
        }
        return Resolved.of(Actor.of(wording.words(phrase.first(), phrase.end()), SpeakerKind.STATE), "several states");
    }

    private boolean isStateRun(Phrase phrase) {
        for (int i = phrase.first(); i < phrase.headEnd(); i++) {
            if (scene.lower[i].startsWith("state")) {
                return true;
            }
        }
        return false;
    }

    Resolved group(Phrase phrase, Noun noun) {
        if (SEVERAL.contains(noun.text()) && phrase.isBare()) {
            Resolved several = discourse.lastSpeaker(
                    phrase.first(),
                    who -> Discourse.isPlural(who) && (who.is(SpeakerKind.PERSON) || who.is(SpeakerKind.STATE)));
            if (several != null) {
                return Resolved.of(several.actor(), "several again");
            }
        }
        if (phrase.isBare() && phrase.determiner() == Phrase.Determiner.DEFINITE) {
            Resolved before = earlierGroup(phrase, noun);
            if (before != null) {
                return before;
            }
        }
        String represents = null;
        if (ORGANS.contains(noun.text())) {
            represents = affiliations.represents(phrase.first(), phrase.end(), phrase.nounFirst());
            represents = represents == null ? ofHead(phrase) : represents;
            if (represents == null && scene.is(phrase.first(), "the") && scene.is(phrase.first() + 1, "country")) {
                Match state = discourse.lastMatch(phrase.first(), Discourse::isState);
                if (state != null && !state.entry().demonyms().isEmpty()) {
                    represents = state.entry().name();
                    String name = state.entry().demonyms().get(0) + " " + scene.text(phrase.nounFirst(), phrase.end());
                    return Resolved.of(
                            new Actor(name, SpeakerKind.ORGANISATION, null, null, represents), "body of the country");
                }
            }
            if (represents == null && phrase.determiner() != Phrase.Determiner.INDEFINITE) {
                represents = atHome(phrase);
            }
        }
        return Resolved.of(
                new Actor(bodyName(phrase), SpeakerKind.ORGANISATION, null, null, represents), "body by its noun");
    }

    /** "the Torrend government": whom the person represents whose name it bears. */
    private @Nullable String ofHead(Phrase phrase) {
        for (int i = phrase.first(); i < phrase.nounFirst(); i++) {
            Name name = scene.name[i];
            if (name != null && name.figure() != null) {
                return name.figure().represents();
            }
        }
        return null;
    }

    /** The home state of the outlet, for an organ of state that the article leaves without one: "the foreign ministry". */
    private @Nullable String atHome(Phrase phrase) {
        Noun noun = phrase.noun();
        boolean ministry =
                noun != null && (noun.text().endsWith("ministry") || noun.text().equals("government"));
        return ministry && phrase.headEnd() == phrase.end() ? scene.home : null;
    }

    private @Nullable Resolved earlierGroup(Phrase phrase, Noun noun) {
        int at = phrase.first();
        Resolved speaker = discourse.lastSpeaker(
                at,
                who -> who.is(SpeakerKind.ORGANISATION) && isCalled(who.actor().name(), noun.text()));
        if (speaker != null) {
            return Resolved.of(speaker.actor(), "body again");
        }
        Match match = discourse.lastMatch(at, m -> isCalled(m.entry(), noun.text()));
        if (match != null) {
            return Resolved.of(Resolver.actor(match.entry()), "body again");
        }
        Name name = discourse.lastBody(at, noun.text());
        return name == null ? null : Resolved.of(body(name, name.first()), "body again");
    }

    static boolean isCalled(String name, String noun) {
        return name.toLowerCase(Locale.ROOT).contains(noun);
    }

    private static boolean isCalled(Entry entry, String noun) {
        if (entry.kind() != EntryKind.ORGANISATION && entry.kind() != EntryKind.OUTLET) {
            return false;
        }
        String role = entry.role() == null ? "" : entry.role();
        boolean called =
                isCalled(entry.name(), noun) || entry.aliases().stream().anyMatch(alias -> isCalled(alias, noun));
        return called
                || switch (noun) {
                    case "bloc", "union" ->
                        entry.name().equals("European Union") || entry.name().equals("ASEAN");
                    case "alliance" -> entry.name().equals("NATO");
                    case "think tank", "think-tank", "institute" -> role.equals("think tank");
                    case "party" -> role.equals("party");
                    case "organisation", "organization", "body", "watchdog" ->
                        role.equals("international") || role.equals("ngo");
                    case "group", "movement", "militia" -> role.equals("group") || role.equals("ngo");
                    case "company", "firm" -> role.equals("company");
                    default -> false;
                };
    }

    /** "Vessany's harbour ministry" is the Vessanian Harbour Ministry; other bodies keep their words. */
    private String bodyName(Phrase phrase) {
        int first = Wording.withoutDeterminer(phrase);
        Match match = scene.match[first];
        boolean possessor = match != null && scene.isPossessive(match.endWord()) && Discourse.isState(match);
        Noun noun = phrase.noun();
        boolean ministry =
                noun != null && (noun.text().endsWith("ministry") || noun.text().endsWith("department"));
        String rest;
        if (match != null && possessor && !match.entry().demonyms().isEmpty()) {
            rest = scene.text(match.endWord() + 1, phrase.end());
            String demonym = match.entry().demonyms().get(0);
            return demonym + " " + (ministry ? Wording.capitals(rest) : rest);
        }
        rest = wording.words(first, phrase.end());
        return ministry ? Wording.capitals(rest) : rest;
    }
}
