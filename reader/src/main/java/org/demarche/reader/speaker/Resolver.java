package org.demarche.reader.speaker;

import java.util.Locale;
import java.util.Set;
import org.demarche.reader.registry.Entry;
import org.demarche.reader.registry.EntryKind;
import org.demarche.reader.registry.Match;
import org.demarche.reader.registry.Naming;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Finds who a noun phrase stands for, by rules from precise to loose; each result carries the name of its rule. */
final class Resolver {
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

    private static final Set<String> HEADS = Set.of(
            "leaders",
            "presidents",
            "prime ministers",
            "foreign ministers",
            "defence ministers",
            "defense ministers",
            "finance ministers",
            "heads of state",
            "heads of government",
            "premiers",
            "ambassadors");

    private static final Set<String> FORCES = Set.of(
            "rebels",
            "separatists",
            "insurgents",
            "militants",
            "fighters",
            "troops",
            "protesters",
            "militias",
            "soldiers");

    private static final Set<String> SEVERAL = Set.of("quartet", "trio");

    /** Documents that somebody issues, so that a bare one belongs to who spoke last. */
    private static final Set<String> ISSUED = Set.of(
            "statement",
            "joint statement",
            "report",
            "letter",
            "communique",
            "communiqué",
            "declaration",
            "survey",
            "study",
            "document",
            "text",
            "draft",
            "paper",
            "article",
            "release",
            "press release",
            "memo",
            "note",
            "notice",
            "readout",
            "summary",
            "transcript",
            "decree");

    private static final Set<String> UTTERANCES =
            Set.of("speech", "tweet", "post", "message", "remarks", "comments", "words", "article", "letter");

    private final Scene scene;
    private final Figures figures;
    private final Discourse discourse;
    private final Phrases phrases;
    private final Affiliations affiliations;
    private final Pronouns pronouns;

    Resolver(Scene scene, Figures figures, Discourse discourse) {
        this.scene = scene;
        this.figures = figures;
        this.discourse = discourse;
        this.phrases = new Phrases(scene);
        this.affiliations = new Affiliations(scene);
        this.pronouns = new Pronouns(scene, discourse);
    }

    /** Who the words from one index to another stand for; null when for nobody that could act. */
    @Nullable
    Resolved resolve(int first, int end) {
        Phrase phrase = phrases.of(first, end);
        if (phrase == null) {
            return null;
        }
        Resolved found = pronouns.resolve(phrase);
        found = found != null ? found : named(phrase);
        found = found != null ? found : registered(phrase);
        found = found != null ? found : body(phrase);
        found = found != null ? found : common(phrase);
        return found != null ? found : rest(phrase);
    }

    /** A person's name that heads the phrase, with title or apposition. */
    private @Nullable Resolved named(Phrase phrase) {
        for (int i = phrase.first(); i < phrase.end(); i++) {
            Name name = scene.name[i];
            if (name == null || name.figure() == null || scene.isPossessive(name.end()) && name.end() < phrase.end()) {
                continue;
            }
            if (heads(phrase, Math.max(name.first(), phrase.first()))) {
                return Resolved.of(name.figure(), name.end() - name.first() > 1 ? "full name" : "family name");
            }
            return null;
        }
        return null;
    }

    private boolean heads(Phrase phrase, int name) {
        if (phrase.headEnd() > name) {
            return true;
        }
        int begin = affiliations.begin(name);
        if (begin <= phrase.first()) {
            return phrase.determiner() == Phrase.Determiner.NONE || !hasPreposition(phrase.first(), name);
        }
        // "the foreign minister of Vessany, Ilva Torrend"
        boolean apposed = scene.is(begin - 1, ",") || scene.is(begin - 1, "(") || scene.is(name - 1, ",");
        boolean role = phrase.noun() != null && phrase.noun().isRole();
        boolean introduced = phrase.determiner() == Phrase.Determiner.INDEFINITE && phrase.headEnd() == begin - 1;
        if (apposed && (role || introduced)) {
            return true;
        }
        return phrase.determiner() == Phrase.Determiner.NONE
                && phrase.noun() != null
                && phrase.noun().isRole()
                && scene.is(phrase.headEnd(), "of");
    }

    private boolean hasPreposition(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.isPreposition(i) && scene.nounOver(i) == null && scene.match[i] == null) {
                return true;
            }
        }
        return false;
    }

    /** A form of the registry that heads the phrase. */
    private @Nullable Resolved registered(Phrase phrase) {
        Match match = scene.match[phrase.headEnd() - 1];
        if (match == null || (phrase.headEnd() < phrase.end() && scene.is(phrase.headEnd(), "and"))) {
            return null;
        }
        boolean people =
                match.naming() == Naming.DEMONYM || "party".equals(match.entry().role());
        if (people && phrase.determiner() == Phrase.Determiner.INDEFINITE) {
            // "some Vessanians" are not Vessany
            return Resolved.of(
                    new Actor(
                            words(phrase.first(), phrase.end()),
                            SpeakerKind.ANONYMOUS,
                            null,
                            null,
                            Affiliations.acting(match.entry())),
                    "some people");
        }
        if (match.naming() == Naming.DEMONYM && match.entry().kind() != EntryKind.STATE) {
            return Resolved.of(actor(match.entry()), "demonym");
        }
        return Resolved.of(actor(match.entry()), match.naming().name().toLowerCase(Locale.ROOT) + " of the registry");
    }

    static Actor actor(Entry entry) {
        String id = entry.id() == null ? null : "wikidata:" + entry.id();
        return switch (entry.kind()) {
            case STATE -> new Actor(entry.name(), SpeakerKind.STATE, id, null, null);
            case PERSON -> new Actor(entry.name(), SpeakerKind.PERSON, id, entry.role(), entry.represents());
            case DOCUMENT -> new Actor(entry.name(), SpeakerKind.DOCUMENT, id, null, entry.represents());
            case ORGANISATION, OUTLET ->
                new Actor(entry.name(), SpeakerKind.ORGANISATION, id, null, entry.represents());
        };
    }

    /** A body's own name that heads the phrase. */
    private @Nullable Resolved body(Phrase phrase) {
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

    private @Nullable Resolved common(Phrase phrase) {
        Noun noun = phrase.noun();
        if (noun == null) {
            return null;
        }
        return switch (noun.type()) {
            case ROLE -> role(phrase, noun);
            case PEOPLE -> people(phrase);
            case GROUP -> group(phrase, noun);
            case DOCUMENT -> document(phrase, noun);
            case STATES -> several(phrase);
            case MEDIA ->
                Resolved.of(
                        new Actor(
                                bodyName(phrase),
                                SpeakerKind.ORGANISATION,
                                null,
                                null,
                                ORGANS.contains(noun.text()) || isStateRun(phrase)
                                        ? affiliations.represents(phrase.first(), phrase.headEnd(), phrase.headEnd())
                                        : null),
                        "media");
        };
    }

    private Resolved several(Phrase phrase) {
        Match match = scene.match[Math.max(phrase.first(), phrase.nounFirst() - 1)];
        if (match != null
                && match.naming() == Naming.NAME
                && match.entry().name().startsWith("Group of")) {
            // a group without institutions is its members
            return Resolved.of(actor(match.entry()), "members of a group");
        }
        return Resolved.of(Actor.of(words(phrase.first(), phrase.end()), SpeakerKind.STATE), "several states");
    }

    private boolean isStateRun(Phrase phrase) {
        for (int i = phrase.first(); i < phrase.headEnd(); i++) {
            if (scene.lower[i].startsWith("state")) {
                return true;
            }
        }
        return false;
    }

    private Resolved role(Phrase phrase, Noun noun) {
        Affiliation told = affiliations.of(phrase.first(), phrase.end());
        Name owner = scene.name[phrase.first()];
        if (owner != null
                && owner.figure() != null
                && owner.end() < phrase.nounFirst()
                && scene.isPossessive(owner.end())) {
            // "Torrend's spokesman" is as little named as "a spokesman for Torrend"
            String name = owner.figure().name() + "'s " + scene.text(owner.end() + 1, phrase.end());
            return Resolved.of(
                    new Actor(
                            name,
                            SpeakerKind.ANONYMOUS,
                            null,
                            told.role(),
                            owner.figure().represents()),
                    "unnamed person of somebody");
        }
        String office = told.office();
        String represents = told.represents();
        boolean definite = phrase.determiner() == Phrase.Determiner.DEFINITE
                || (phrase.determiner() == Phrase.Determiner.NONE && hasPossessor(phrase));
        if (definite && !told.former()) {
            Resolved found = definiteRole(phrase, noun, office, represents);
            if (found != null) {
                return found;
            }
        }
        if (phrase.determiner() == Phrase.Determiner.INDEFINITE && office != null && isLead(phrase.first())) {
            Figure named = discourse.nextFigure(
                    phrase.end(),
                    f -> office.equals(f.office()) && represents != null && represents.equals(f.represents()));
            named = named == null ? sourceSoon(phrase, office, represents) : named;
            if (named != null) {
                return Resolved.of(named, "role named later");
            }
        }
        return Resolved.of(
                new Actor(words(phrase.first(), phrase.end()), SpeakerKind.ANONYMOUS, null, told.role(), represents),
                "unnamed person");
    }

    /** The person whom a lead leaves unnamed ("a rebel leader said") and the next sentences quote by full name. */
    private @Nullable Figure sourceSoon(Phrase phrase, String office, @Nullable String represents) {
        int last = scene.sentence(phrase.end() - 1) + 3;
        for (int i = phrase.end(); i < scene.words.size() && scene.sentence(i) <= last; i++) {
            Name name = scene.name[i];
            if (scene.inSource[i] && name != null && name.first() == i && name.figure() != null) {
                Figure figure = name.figure();
                boolean fits = (figure.office() == null || Offices.fits(office, figure.office()))
                        && (figure.represents() == null || figure.represents().equals(represents));
                if (!fits || name.end() - name.first() < 2) {
                    return null;
                }
                figure.learn(new Affiliation(null, office, represents, false));
                return figure;
            }
        }
        return null;
    }

    private boolean isLead(int word) {
        return scene.passages.paragraphOf(word).index() <= 2;
    }

    private boolean hasPossessor(Phrase phrase) {
        for (int i = phrase.first(); i < phrase.nounFirst(); i++) {
            if (scene.isPossessive(i)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Resolved definiteRole(
            Phrase phrase, Noun noun, @Nullable String office, @Nullable String represents) {
        int at = phrase.first();
        if (office != null) {
            Figure before = discourse.lastSpeaking(at, f -> holds(f, office, represents));
            before = before != null ? before : discourse.lastFigure(at, f -> holds(f, office, represents));
            if (before != null) {
                return Resolved.of(before, "role in the article");
            }
        }
        Resolved unnamed = discourse.lastSpeaker(
                at,
                who -> who.is(SpeakerKind.ANONYMOUS)
                        && endsWith(who.actor().name(), noun.text())
                        && (represents == null || represents.equals(who.actor().represents())));
        if (unnamed != null && phrase.isBare()) {
            return Resolved.of(unnamed.actor(), "unnamed person again");
        }
        if (office == null) {
            Resolved last = discourse.lastSpeaker(at, who -> who.figure() != null);
            boolean fits = last != null
                    && last.figure() != null
                    && last.figure().role() != null
                    && endsWith(last.figure().role(), noun.text());
            return fits && phrase.isBare() ? last : null;
        }
        String side = represents == null ? scene.home : represents;
        if (side != null) {
            Figure holder = figures.holder(office, side);
            if (holder != null) {
                return Resolved.of(holder, "office on the day");
            }
        }
        return null;
    }

    private static boolean holds(Figure figure, String office, @Nullable String represents) {
        return Offices.fits(office, figure.office()) && (represents == null || represents.equals(figure.represents()));
    }

    private static boolean endsWith(String phrase, String noun) {
        String lower = phrase.toLowerCase(Locale.ROOT);
        return lower.endsWith(noun) || lower.contains(noun + " ");
    }

    private Resolved people(Phrase phrase) {
        String represents =
                isOfSeveral(phrase) ? null : affiliations.represents(phrase.first(), phrase.end(), phrase.headEnd());
        boolean known = phrase.noun() != null
                && HEADS.contains(phrase.noun().text())
                && phrase.determiner() == Phrase.Determiner.DEFINITE
                && isOfSeveral(phrase);
        String described = described(phrase);
        String name = described == null ? words(phrase.first(), phrase.end()) : described;
        return Resolved.of(
                new Actor(name, known ? SpeakerKind.PERSON : SpeakerKind.ANONYMOUS, null, null, represents),
                described == null ? "unnamed people" : "unnamed people described elsewhere");
    }

    /** Whether several states or organisations are named in it. */
    private boolean isOfSeveral(Phrase phrase) {
        Set<String> named = new java.util.HashSet<>();
        for (int i = phrase.first(); i < phrase.end(); i++) {
            Match match = scene.match[i];
            if (match != null) {
                named.add(match.entry().name());
            }
        }
        return named.size() > 1;
    }

    /** "the rebels" in full, where the article says what rebels ("Orlish-backed rebels"); null when it does not. */
    private @Nullable String described(Phrase phrase) {
        Noun noun = phrase.noun();
        if (noun == null || !phrase.isBare() || !FORCES.contains(noun.text())) {
            return null;
        }
        for (int i = 1; i < scene.words.size(); i++) {
            boolean modified = scene.is(i, noun.text())
                    && scene.words.get(i - 1).isWord()
                    && (scene.words.get(i - 1).text().indexOf('-') > 0 || scene.match[i - 1] != null);
            if (modified) {
                Match match = scene.match[i - 1];
                return scene.text(match == null ? i - 1 : match.firstWord(), i + 1);
            }
        }
        return null;
    }

    private Resolved group(Phrase phrase, Noun noun) {
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
            return Resolved.of(actor(match.entry()), "body again");
        }
        Name name = discourse.lastBody(at, noun.text());
        return name == null ? null : Resolved.of(body(name, name.first()), "body again");
    }

    private static boolean isCalled(String name, String noun) {
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

    private Resolved document(Phrase phrase, Noun noun) {
        int at = phrase.first();
        Name owner = scene.name[phrase.first()];
        if (owner != null && owner.figure() != null && UTTERANCES.contains(noun.text())) {
            return Resolved.of(owner.figure(), "somebody's words");
        }
        if (phrase.isBare() && phrase.determiner() != Phrase.Determiner.INDEFINITE) {
            Resolved before = discourse.lastSpeaker(
                    at,
                    who -> who.is(SpeakerKind.DOCUMENT) && isCalled(who.actor().name(), noun.text()));
            if (before != null) {
                return Resolved.of(before.actor(), "document again");
            }
            Match titled = discourse.lastMatch(
                    at,
                    m -> m.entry().kind() == EntryKind.DOCUMENT
                            && isCalled(m.entry().name(), noun.text()));
            if (titled != null) {
                return Resolved.of(actor(titled.entry()), "document named before");
            }
            Resolved joint = noun.text().equals("statement") && isJointBefore(at)
                    ? discourse.lastSpeaker(at, who -> who.is(SpeakerKind.PERSON) && who.figure() == null)
                    : null;
            if (joint != null) {
                String represents = joint.actor().represents();
                return Resolved.of(
                        new Actor(
                                "joint statement of " + joint.actor().name(),
                                SpeakerKind.DOCUMENT,
                                null,
                                null,
                                represents),
                        "joint statement of the last speakers");
            }
            Resolved issuer = ISSUED.contains(noun.text())
                    ? discourse.lastSpeaker(at, who -> !who.is(SpeakerKind.DOCUMENT) && !who.is(SpeakerKind.STATE))
                    : null;
            if (issuer != null) {
                String represents = issuer.is(SpeakerKind.ORGANISATION)
                        ? issuer.actor().name()
                        : issuer.actor().represents();
                return Resolved.of(
                        new Actor(
                                noun.text() + " by " + issuer.actor().name(),
                                SpeakerKind.DOCUMENT,
                                null,
                                null,
                                represents),
                        "document of the last speaker");
            }
        }
        return Resolved.of(
                new Actor(
                        words(withoutDeterminer(phrase), phrase.end()),
                        SpeakerKind.DOCUMENT,
                        null,
                        null,
                        issuer(phrase)),
                "document");
    }

    /** Whom a document speaks for: the state or organisation named in it, or whom the first person named in it represents. */
    private @Nullable String issuer(Phrase phrase) {
        boolean by = scene.is(phrase.headEnd(), "by");
        String named = affiliations.represents(phrase.first(), phrase.end(), by ? phrase.end() : phrase.headEnd());
        if (named != null) {
            return named;
        }
        for (int i = phrase.first(); i < phrase.end(); i++) {
            Name name = scene.name[i];
            if (name != null && name.figure() != null) {
                return name.figure().represents();
            }
        }
        return null;
    }

    private boolean isJointBefore(int word) {
        for (int i = Math.max(1, word - 1); i > 0; i--) {
            if (scene.is(i, "statement") && scene.is(i - 1, "joint")) {
                return true;
            }
        }
        return false;
    }

    private static int withoutDeterminer(Phrase phrase) {
        return phrase.determiner() == Phrase.Determiner.DEFINITE || phrase.determiner() == Phrase.Determiner.INDEFINITE
                ? phrase.first() + 1
                : phrase.first();
    }

    /** "Vessany's harbour ministry" is the Vessanian Harbour Ministry; other bodies keep their words. */
    private String bodyName(Phrase phrase) {
        int first = withoutDeterminer(phrase);
        Match match = scene.match[first];
        boolean possessor = match != null && scene.isPossessive(match.endWord()) && Discourse.isState(match);
        Noun noun = phrase.noun();
        boolean ministry =
                noun != null && (noun.text().endsWith("ministry") || noun.text().endsWith("department"));
        String rest;
        if (match != null && possessor && !match.entry().demonyms().isEmpty()) {
            rest = scene.text(match.endWord() + 1, phrase.end());
            String demonym = match.entry().demonyms().get(0);
            return demonym + " " + (ministry ? capitals(rest) : rest);
        }
        rest = words(first, phrase.end());
        return ministry ? capitals(rest) : rest;
    }

    private static String capitals(String words) {
        StringBuilder out = new StringBuilder();
        for (String word : words.split(" ")) {
            boolean small = word.equals("of") || word.equals("and") || word.equals("for") || word.equals("the");
            out.append(out.isEmpty() ? "" : " ")
                    .append(
                            small || word.isEmpty()
                                    ? word
                                    : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return out.toString();
    }

    /** A phrase without a known head: a name if it is written like one, else somebody unnamed. */
    private Resolved rest(Phrase phrase) {
        int last = phrase.headEnd() - 1;
        boolean capital = scene.words.get(last).isCapitalised()
                && phrase.determiner() != Phrase.Determiner.INDEFINITE
                && !(last == scene.passages.sentenceOf(last).firstWord() && isPlainNoun(last));
        if (capital && phrase.determiner() == Phrase.Determiner.NONE) {
            return Resolved.of(
                    Actor.of(scene.text(phrase.first(), phrase.headEnd()), SpeakerKind.PERSON), "unknown name");
        }
        // A capitalised determiner alone ("This") is a phrase without a name.
        int name = withoutDeterminer(phrase);
        if (capital && name < phrase.headEnd()) {
            return Resolved.of(
                    Actor.of(scene.text(name, phrase.headEnd()), SpeakerKind.ORGANISATION),
                    "unknown name with an article");
        }
        return Resolved.of(
                new Actor(
                        words(phrase.first(), phrase.end()),
                        SpeakerKind.ANONYMOUS,
                        null,
                        null,
                        affiliations.represents(phrase.first(), phrase.end(), phrase.headEnd())),
                "unnamed");
    }

    /** Whether the tagger takes a word that begins a sentence for a common one. */
    private boolean isPlainNoun(int word) {
        String tag = scene.words.get(word).tag();
        return !tag.isEmpty() && !scene.words.get(word).isName();
    }

    /** The words of a phrase as they stand, a common first word in lower case. */
    private String words(int first, int end) {
        String text = scene.text(first, end);
        boolean proper = scene.match[first] != null || scene.name[first] != null;
        int firstOfSentence = scene.passages.sentenceOf(first).firstWord();
        boolean lower = !proper
                && scene.words.get(first).isCapitalised()
                && (first == firstOfSentence
                        || scene.isArticle(first)
                        || !scene.words.get(first - 1).isWord())
                && scene.words.get(first).text().length() > 0
                && !isAllCapitals(scene.words.get(first).text());
        return lower ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    private static boolean isAllCapitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
