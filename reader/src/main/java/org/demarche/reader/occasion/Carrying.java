package org.demarche.reader.occasion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.occasion.Frames.Place;
import org.demarche.reader.text.Passages;
import org.demarche.record.Span;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Carries date, venue and chain from one statement to the others of the same occasion and no further: the same speaker goes on, and
 * nothing says that a new occasion begins. A chain is carried only along the plain continuation of the quotation that was cited.
 */
final class Carrying {
    private static final Set<String> OTHER_OCCASION =
            Set.of("earlier", "previously", "separately", "meanwhile", "once", "formerly");
    private static final Set<String> MEETS = Set.of("spoke", "met", "called", "talked", "held", "visited", "phoned");
    private static final Set<String> SPOKESMEN =
            Set.of("spokesman", "spokeswoman", "spokesperson", "ministry", "official", "officials", "minister");
    private static final int NEXT_PARAGRAPH = 1;
    private static final int LEAD_PARAGRAPHS = 5;
    private static final int DOCUMENT_REACH = 8;
    private static final int VOICE_REACH = 4;
    private static final int MOST_BETWEEN = 20;

    private final Passages passages;
    private final Press press;
    private final Map<String, Said> latest = new HashMap<>();

    Carrying(Passages passages, Press press) {
        this.passages = passages;
        this.press = press;
    }

    /** Works on the statements in reading order. */
    void carry(List<Said> said) {
        List<Said> outer = new ArrayList<>();
        Map<Integer, Said> byAttribution = new HashMap<>();
        for (Said one : said) {
            byAttribution.putIfAbsent(one.spoken().attribution(), one);
            if (one.place() != null && one.place().parent() < 0) {
                outer.add(one);
            }
        }
        for (int i = 0; i < outer.size(); i++) {
            forward(outer, i);
        }
        backward(outer);
        chainsBackward(outer);
        Map<String, Said> siblings = new HashMap<>();
        for (Said one : said) {
            Place place = one.place();
            Said holder = place == null ? null : byAttribution.get(place.parent());
            if (holder != null) {
                inherit(one, holder);
                nested(one, holder, siblings);
            }
        }
    }

    /** A nested statement shares a date with the one beside it, or with its speaker's own when a document of his holds it. */
    private void nested(Said one, Said holder, Map<String, Said> siblings) {
        Said beside = siblings.get(key(one));
        if (one.date() == null
                && beside != null
                && beside.place() != null
                && one.place() != null
                && beside.place().parent() == one.place().parent()
                && paragraphs(beside, one) == 0) {
            one.date(beside.date(), "date: same occasion");
        }
        Said own = latest.get(key(one));
        boolean document = holder.spoken().speaker().kind() == SpeakerKind.DOCUMENT;
        if (one.date() == null
                && document
                && own != null
                && own.date() != null
                && own.date().equals(holder.date())) {
            one.date(holder.date(), "date: same document");
        }
        siblings.put(key(one), one);
    }

    private void forward(List<Said> outer, int i) {
        Said one = outer.get(i);
        one.chain(one.chain().stream().map(link -> ofState(link, one)).toList());
        Said before = before(outer, i);
        boolean opens = before == null || opensOccasion(one, before);
        List<Link> cited = before != null && goesOn(outer, i, before, opens) ? before.chain() : one.chain();
        if (before != null && !opens) {
            if (one.date() == null && before.date() != null && (isDay(before) || continues(outer, i, before))) {
                one.date(before.date(), "date: same occasion");
            }
            if (one.venue() == null && before.venue() != null) {
                one.venue(before.venue(), "venue: same occasion");
            }
        }
        one.chain(cited);
        if (!isStanding(one) || before == null) {
            latest.put(key(one), one);
        }
    }

    /** Whether the quotation that was cited plainly goes on, though its day may be told only now. */
    private boolean goesOn(List<Said> outer, int i, Said before, boolean opens) {
        Said one = outer.get(i);
        boolean cited = one.chain().isEmpty() && !before.chain().isEmpty();
        return cited
                && agree(one, before)
                && !startsElsewhere(one)
                && continues(outer, i, before)
                && (!opens || (one.date() != null && before.date() == null));
    }

    /** "state TV" is that of the speaker's own state. */
    private Link ofState(Link link, Said one) {
        String state = one.spoken().speaker().kind() == SpeakerKind.STATE
                ? one.spoken().speaker().name()
                : one.spoken().speaker().represents();
        boolean bare = link.name().startsWith("state") || link.name().startsWith("official");
        return bare && state != null
                ? press.adjective(state)
                        .map(adjective -> new Link(
                                adjective + " " + link.name(),
                                link.depth(),
                                link.firstWord(),
                                link.endWord(),
                                link.rule()))
                        .orElse(link)
                : link;
    }

    /** The statement whose occasion this one may share. */
    private @Nullable Said before(List<Said> outer, int i) {
        Said one = outer.get(i);
        Said same = latest.get(key(one));
        if (same != null) {
            return same;
        }
        String document = document(one);
        for (int j = i - 1; j >= Math.max(0, i - DOCUMENT_REACH) && document != null; j--) {
            Venue venue = outer.get(j).venue();
            if (venue != null && venue.name().toLowerCase(Locale.ROOT).contains(document)) {
                return outer.get(j);
            }
        }
        for (int j = i - 1; j >= Math.max(0, i - VOICE_REACH); j--) {
            if (paragraphs(outer.get(j), one) <= VOICE_REACH && speaksFor(one, outer.get(j))) {
                return outer.get(j);
            }
        }
        return null;
    }

    /** "The statement", "the letter": the kind of document that speaks, null when it is none that was spoken of. */
    private static @Nullable String document(Said one) {
        Span source = one.spoken().what().source();
        if (one.spoken().speaker().kind() != SpeakerKind.DOCUMENT || source == null) {
            return null;
        }
        String[] words = source.text().toLowerCase(Locale.ROOT).split(" ");
        return words[0].equals("the") && words.length <= 3 ? words[words.length - 1] : null;
    }

    /** Whether one is the spokesman of the other: "the ministry said", then "ministry spokesman". */
    private static boolean speaksFor(Said one, Said other) {
        return isVoice(one, other)
                || (one.spoken().speaker().kind() == SpeakerKind.ORGANISATION && isVoice(other, one));
    }

    private static boolean isVoice(Said person, Said body) {
        Span source = person.spoken().source();
        SpeakerKind kind = body.spoken().speaker().kind();
        if (source == null || (kind != SpeakerKind.STATE && kind != SpeakerKind.ORGANISATION)) {
            return false;
        }
        String words = source.text().toLowerCase(Locale.ROOT);
        String name = body.spoken().speaker().name();
        return SPOKESMEN.stream().anyMatch(words::contains)
                && (name.equals(person.spoken().speaker().represents())
                        || String.valueOf(body.spoken().speaker().represents())
                                .equals(person.spoken().speaker().represents()));
    }

    private boolean opensOccasion(Said one, Said before) {
        if (one.date() != null || (isStanding(one) && tense(one) != tense(before))) {
            return true;
        }
        Venue venue = one.venue();
        Venue old = before.venue();
        if (venue != null && old != null && !head(venue).equals(head(old))) {
            return true;
        }
        for (Link link : one.chain()) {
            if (link.isGivenByTheSpeaker()
                    && before.chain().stream().noneMatch(l -> l.name().equals(link.name()))) {
                return true;
            }
        }
        Addressee addressee = one.addressee();
        if (addressee != null
                && addressee.rule().equals("addressee: told")
                && before.addressee() == null
                && before.date() == null) {
            return true;
        }
        return startsElsewhere(one);
    }

    private boolean startsElsewhere(Said one) {
        Place place = one.place();
        if (place == null) {
            return false;
        }
        int first = passages.sentenceOf(place.first()).firstWord();
        for (int w = first; w + 1 < place.first(); w++) {
            if (passages.word(w).lower().equals("also")
                    && MEETS.contains(passages.word(w + 1).lower())) {
                return true;
            }
        }
        return OTHER_OCCASION.contains(passages.word(first).lower());
    }

    /** A position held at all times rather than words said at one: "has denied", "says", with nothing that tells the occasion. */
    private boolean isStanding(Said one) {
        return one.date() == null
                && one.chain().isEmpty()
                && (tense(one) == Tense.PERFECT || tense(one) == Tense.PRESENT);
    }

    private Tense tense(Said one) {
        Place place = one.place();
        return place == null ? Tense.OPEN : Tense.of(passages, place);
    }

    /** Whether the date is exact; a month or year says too little of the occasion to be carried far. */
    private static boolean isDay(Said one) {
        DateExpression date = one.date();
        return date == null || date.date() == null || date.date().day() > 0;
    }

    /** Whether a statement follows plainly on the one whose words were cited. */
    private boolean continues(List<Said> outer, int i, Said before) {
        Said one = outer.get(i);
        if (one.spoken().what().continues() == before.spoken().attribution()) {
            return true;
        }
        int least = Math.max(0, i - MOST_BETWEEN);
        for (int j = i - 1; j >= least && outer.get(j) != before; j--) {
            if (!key(outer.get(j)).equals(key(one))) {
                return false;
            }
        }
        return paragraphs(before, one) <= NEXT_PARAGRAPH;
    }

    /** The lead's paraphrase comes before the sentence that dates the occasion. */
    private void backward(List<Said> outer) {
        Map<String, Said> first = new HashMap<>();
        for (Said one : outer) {
            if (one.date() != null && one.date().date() != null && isDay(one)) {
                first.putIfAbsent(key(one), one);
            }
        }
        for (Said one : outer) {
            Said dated = first.get(key(one));
            if (dated == null
                    || one.date() != null
                    || paragraph(one) > LEAD_PARAGRAPHS
                    || isStanding(one)
                    || startsElsewhere(one)) {
                continue;
            }
            if (one.spoken().what().start() < dated.spoken().what().start() && one.venue() == null) {
                one.date(dated.date(), "date: same occasion, told before");
                one.venue(dated.venue(), "venue: same occasion, told before");
            }
        }
    }

    /** The lead's paraphrase has the chain of the interview or speech that the article then names. */
    private void chainsBackward(List<Said> outer) {
        Map<String, Said> first = new HashMap<>();
        for (Said one : outer) {
            if (one.chain().stream().anyMatch(link -> link.depth() >= Link.CARRIED)) {
                first.putIfAbsent(key(one), one);
            }
        }
        for (Said one : outer) {
            Said given = first.get(key(one));
            boolean early = given != null
                    && paragraph(one) <= LEAD_PARAGRAPHS
                    && one.spoken().what().start() < given.spoken().what().start();
            if (early
                    && given != null
                    && one.chain().isEmpty()
                    && one.venue() == null
                    && !startsElsewhere(one)
                    && agree(one, given)
                    && tense(one) != Tense.PERFECT) {
                one.chain(given.chain());
            }
        }
    }

    private static boolean agree(Said one, Said other) {
        return one.date() == null || other.date() == null || one.date().equals(other.date());
    }

    /** A nested statement reached the outlet through whoever brought the one that holds it. */
    private static void inherit(Said one, Said holder) {
        List<Link> chain = new ArrayList<>(holder.chain());
        one.chain().stream()
                .filter(link -> holder.chain().stream().noneMatch(l -> l.name().equals(link.name())))
                .forEach(chain::add);
        one.chain(chain);
    }

    private int paragraphs(Said from, Said to) {
        return Math.abs(paragraph(to) - paragraph(from));
    }

    private int paragraph(Said one) {
        Place place = one.place();
        return place == null ? 0 : passages.sentenceOf(place.first()).paragraph();
    }

    private static String head(Venue venue) {
        String[] words = venue.name().toLowerCase(Locale.ROOT).split(" ");
        for (int i = 0; i < words.length; i++) {
            if (i + 1 == words.length
                    || Set.of("with", "in", "at", "to", "on", "of", "from").contains(words[i + 1])) {
                return words[i];
            }
        }
        return "";
    }

    private static String key(Said one) {
        return one.spoken().speaker().name().toLowerCase(Locale.ROOT);
    }
}
