package org.demarche.reader.occasion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.occasion.Frames.Place;
import org.demarche.reader.speaker.Actor;
import org.demarche.reader.speaker.Cast;
import org.demarche.reader.speaker.Spoken;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Word;
import org.demarche.record.Span;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom a statement addresses: the object of "told" and "urged", who must or should do something, to whom the letter went. Media and
 * reporters never are; where nothing says it, nobody is.
 */
final class Addressees {
    private static final Set<String> TELLS = Set.of(
            "told",
            "tell",
            "tells",
            "telling",
            "assured",
            "assures",
            "assuring",
            "warned",
            "warns",
            "warning",
            "warn",
            "informed",
            "informing",
            "promised",
            "promises",
            "promising",
            "reminded",
            "reminding",
            "briefed",
            "notified",
            "advised",
            "cautioned",
            "reassured",
            "threatened",
            "threatens",
            "threatening",
            "thanked",
            "thanking");
    private static final Set<String> ASKS = Set.of(
            "urged",
            "urges",
            "urging",
            "urge",
            "asked",
            "asks",
            "asking",
            "ask",
            "ordered",
            "orders",
            "ordering",
            "begged",
            "implored",
            "invited",
            "invites",
            "inviting",
            "instructed",
            "pressed",
            "presses",
            "pressing",
            "pushed",
            "encouraged",
            "encourages",
            "encouraging",
            "beseeched",
            "challenged",
            "advised",
            "pressured",
            "lobbied",
            "exhorted",
            "begs");
    private static final Set<String> WANTS =
            Set.of("wants", "want", "wanted", "wanting", "expects", "expect", "expected", "see", "like", "needs");
    private static final Set<String> DEMANDS =
            Set.of("demanded", "demands", "demanding", "demand", "insisted", "insists", "insisting");
    private static final Set<String> MODALS = Set.of("must", "should", "ought");
    private static final Set<String> CALLS =
            Set.of("call", "calls", "called", "calling", "urge", "ask", "invite", "appeal");
    private static final Set<String> SENT = Set.of(
            "letter",
            "message",
            "speech",
            "address",
            "appeal",
            "ultimatum",
            "note",
            "warning",
            "talk",
            "call",
            "conversation",
            "invitation",
            "request",
            "testimony",
            "telegram",
            "offer",
            "proposal",
            "plea",
            "spoke",
            "statement");
    private static final Set<String> NOBODY = Set.of(
            "reporters",
            "reporter",
            "journalists",
            "journalist",
            "media",
            "press",
            "newsmen",
            "correspondents",
            "newspaper",
            "newspapers",
            "radio",
            "television",
            "tv",
            "agency",
            "audience",
            "crowd",
            "me",
            "us",
            "you",
            "interviewers",
            "interviewer",
            "viewers",
            "everyone",
            "everybody",
            "people",
            "editors",
            "pool",
            "conference",
            "briefing",
            "rally",
            "forum",
            "it",
            "itself",
            "himself",
            "herself",
            "themselves",
            "magazine",
            "channel",
            "host");
    private static final Set<String> PRONOUNS = Set.of("him", "her", "them", "they", "he", "she", "it");
    private static final Set<String> STOPS = Set.of(
            "that",
            "to",
            "in",
            "on",
            "at",
            "for",
            "after",
            "before",
            "during",
            "about",
            "if",
            "not",
            "over",
            "against",
            "by",
            "with",
            "from",
            "when",
            "while",
            "as",
            "last",
            "this",
            "next",
            "yesterday",
            "today",
            "via",
            "because",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "there",
            "only",
            "unless",
            "until",
            "once",
            "how",
            "why",
            "what",
            "who",
            "which",
            "whether",
            "would",
            "will",
            "must",
            "should",
            "can",
            "could",
            "may",
            "might",
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "had",
            "and",
            "or",
            "but",
            "than",
            "through",
            "under",
            "amid",
            "into");
    private static final Set<String> OF_SOMEBODY = Set.of("his", "her", "its", "their", "our", "my", "your");
    private static final Set<String> DETERMINERS = Set.of("the", "a", "an");
    private static final int LONGEST = 9;

    private final Frames frames;
    private final Passages passages;
    private final Cast cast;
    private final Press press;

    Addressees(Frames frames, Cast cast, Press press) {
        this.frames = frames;
        this.passages = frames.passages();
        this.cast = cast;
        this.press = press;
    }

    /** Whom a statement addresses; null when nobody is named or it is a medium. */
    @Nullable
    Addressee of(Spoken spoken, Place place) {
        Addressee found = place.hasCue() ? ofCue(spoken, place) : null;
        found = found == null && place.hasCue() ? inFrame(spoken, place) : found;
        return found == null ? inContent(spoken, place) : found;
    }

    private @Nullable Addressee ofCue(Spoken spoken, Place place) {
        int last = place.end() - 1;
        while (last > place.first() && !passages.word(last).isWord()) {
            last--;
        }
        String verb = word(last);
        int object = place.end();
        if ((verb.equals("on") || verb.equals("upon")) && CALLS.contains(word(last - 1))
                || verb.equals("to") && word(last - 1).startsWith("appeal")) {
            return phrase(spoken, object, "addressee: called on", true);
        }
        if (TELLS.contains(verb)) {
            return phrase(spoken, object, "addressee: told", true);
        }
        if (ASKS.contains(verb)) {
            return phrase(spoken, object, "addressee: asked", true);
        }
        if (WANTS.contains(verb)) {
            return phrase(spoken, object, "addressee: wanted of", false);
        }
        if (DEMANDS.contains(verb)) {
            int first = word(object).equals("that") ? object + 1 : object;
            return phrase(spoken, first, "addressee: demanded of", false);
        }
        return insideCue(spoken, place);
    }

    /** "is giving Ardenia an ultimatum": a cue of several words that holds a name. */
    private @Nullable Addressee insideCue(Spoken spoken, Place place) {
        for (int w = place.first() + 1; w + 1 < place.end(); w++) {
            String word = word(w);
            if (word.equals("told")
                    || word.equals("giving")
                    || word.equals("gave")
                    || ASKS.contains(word)
                    || (word.equals("on") && CALLS.contains(word(w - 1)))) {
                Addressee found = phrase(spoken, w + 1, "addressee: in the cue", true);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** "in a letter to the council", "is seeking a reaction from leaders". */
    private @Nullable Addressee inFrame(Spoken spoken, Place place) {
        for (int w = Math.max(place.from(), place.first() - 30); w + 1 < Math.min(place.to(), place.end() + 30); w++) {
            if (!frames.holds(place, w) || !SENT.contains(word(w))) {
                continue;
            }
            boolean spoke = word(w + 1).equals("to")
                    || (word(w + 1).equals("with")
                            && (word(w).equals("talk") || word(w).equals("call") || word(w).equals("conversation")));
            if (spoke && frames.holds(place, w + 1)) {
                Addressee found = phrase(spoken, w + 2, "addressee: sent to", true);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** "We call on Ardenia to …", "Ardenia must …". */
    private @Nullable Addressee inContent(Spoken spoken, Place place) {
        Span content = place.what().content().get(0);
        int first = passages.firstWord(content);
        int end = passages.endWord(content);
        int start = first;
        while (start < end && (!passages.word(start).isWord() || word(start).equals("that"))) {
            start++;
        }
        int stop = phraseEnd(start);
        boolean oblige = stop < end
                && (MODALS.contains(word(stop))
                        || ((word(stop).equals("needs") || word(stop).equals("has"))
                                && word(stop + 1).equals("to")));
        if (oblige
                && stop > start
                && !word(stop + 1).equals("be")
                && !word(stop + 2).equals("be")
                && !word(stop + 1).equals("have")) {
            Addressee found = phrase(spoken, start, "addressee: has to act", false);
            if (found != null) {
                return found;
            }
        }
        for (int w = first; w + 2 < Math.min(end, first + 60); w++) {
            boolean own = word(w).equals("we") || word(w).equals("i");
            if (own && CALLS.contains(word(w + 1))) {
                int object = word(w + 2).equals("on")
                                || word(w + 2).equals("upon")
                                || word(w + 2).equals("to")
                        ? w + 3
                        : w + 2;
                Addressee found = phrase(spoken, object, "addressee: called on in the words", false);
                if (found != null) {
                    return found;
                }
            }
        }
        return ready(spoken, place);
    }

    /** "is ready to negotiate with Ardenia": an offer addresses the other side. */
    private @Nullable Addressee ready(Spoken spoken, Place place) {
        Span content = place.what().content().get(0);
        int first = place.hasCue() ? Math.min(place.first(), passages.firstWord(content)) : passages.firstWord(content);
        int end = Math.min(passages.endWord(content), first + 25);
        boolean ready = false;
        boolean possible = false;
        for (int w = first; w + 1 < end; w++) {
            String word = word(w);
            possible |= word.equals("possible") && isTalk(first, w);
            if (possible && word.equals("if")) {
                return phrase(spoken, w + 1, "addressee: ready to negotiate if", false);
            }
            ready |= word.equals("ready") || word.equals("willing") || word.equals("prepared") || word.equals("open");
            if (ready
                    && word.equals("with")
                    && (word(w - 1).startsWith("negotiat")
                            || word(w - 1).startsWith("talk")
                            || word(w - 1).equals("dialogue"))) {
                return phrase(spoken, w + 1, "addressee: ready to negotiate with", false);
            }
        }
        return null;
    }

    /** Whether some words speak of talks: "negotiations are possible only if Ardenia …" offers them to Ardenia. */
    private boolean isTalk(int first, int end) {
        for (int w = first; w < end; w++) {
            if (word(w).startsWith("negotiation") || word(w).equals("talks") || word(w).equals("dialogue")) {
                return true;
            }
        }
        return false;
    }

    /**
     * The actor that the noun phrase beginning at a word names.
     *
     * @param groups whether a group without a name of its own counts ("settlers")
     */
    private @Nullable Addressee phrase(Spoken spoken, int from, String rule, boolean groups) {
        int first = from;
        while (first < passages.words().size()
                && (word(first).equals("for") || word(first).equals("both"))) {
            first++;
        }
        int end = phraseEnd(first);
        if (end <= first || word(first).equals("of") || isNobody(first, end)) {
            return null;
        }
        Optional<Actor> actor = cast.actor(first, end);
        if (actor.isEmpty()) {
            int possessor = possessive(first, end);
            if (possessor > first) {
                actor = cast.actor(first, possessor);
                end = actor.isPresent() ? possessor : end;
            }
        }
        if (actor.isPresent()) {
            String name = actor.get().name();
            boolean vague = actor.get().kind() == SpeakerKind.ANONYMOUS && !groups
                    || actor.get().kind() == SpeakerKind.DOCUMENT;
            return vague || isSpeaker(spoken, name) || press.outlet(name).isPresent()
                    ? null
                    : new Addressee(name, first, end, rule);
        }
        int noun = DETERMINERS.contains(word(first)) ? first + 1 : first;
        if (!groups
                || noun >= end
                || OF_SOMEBODY.contains(word(noun))
                || PRONOUNS.contains(word(noun))
                || !isPlural(end - 1)) {
            return null;
        }
        return new Addressee(passages.span(noun, end).text(), first, end, rule);
    }

    private int phraseEnd(int from) {
        int end = from;
        int size = passages.words().size();
        int limit =
                from < size ? Math.min(from + LONGEST, passages.sentenceOf(from).endWord()) : from;
        if (from < limit && PRONOUNS.contains(word(from))) {
            return from + 1;
        }
        while (end < limit) {
            Word word = passages.word(end);
            String lower = word.lower();
            boolean possessive = lower.equals("'s") || lower.equals("\u2019s");
            if ((!word.isWord() && !possessive) || STOPS.contains(lower) || DateWords.weekday(word) != null) {
                break;
            }
            boolean verb = word.tag().equals("VBD")
                    || word.tag().equals("VBP")
                    || word.tag().equals("VBZ")
                    || word.tag().equals("MD")
                    || word.tag().equals("VB");
            if (verb && !word.isCapitalised() && end > from) {
                break;
            }
            if (end > from && DETERMINERS.contains(lower) && !word(end - 1).equals("of")) {
                break;
            }
            end++;
        }
        while (end > from && (word(end - 1).equals("of") || DETERMINERS.contains(word(end - 1)))) {
            end--;
        }
        return end;
    }

    private int possessive(int from, int end) {
        for (int w = from + 1; w < end; w++) {
            if (word(w).equals("'s") || word(w).equals("\u2019s")) {
                return w;
            }
        }
        return from;
    }

    private boolean isNobody(int from, int end) {
        for (int w = from; w < end; w++) {
            if (NOBODY.contains(word(w))) {
                return true;
            }
        }
        return press.outlet(passages.span(from, end).text()).isPresent();
    }

    private boolean isPlural(int w) {
        Word word = passages.word(w);
        return word.tag().equals("NNS")
                || word.tag().equals("NNPS")
                || word.lower().endsWith("s");
    }

    private static boolean isSpeaker(Spoken spoken, String name) {
        return List.of(spoken.speaker().name(), String.valueOf(spoken.speaker().represents())).stream()
                .anyMatch(own -> own.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    }

    private String word(int i) {
        return i >= 0 && i < passages.words().size() ? passages.word(i).lower() : "";
    }
}
