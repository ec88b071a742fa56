package org.demarche.reader.occasion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.occasion.Frames.Place;
import org.demarche.reader.registry.Registry;
import org.demarche.reader.speaker.Cast;
import org.demarche.reader.speaker.Spoken;
import org.demarche.reader.text.Passages;
import org.demarche.record.Evidence;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * The fifth stage: when, where, through whom and to whom each statement was made. First what each cue's own sentence says ({@link Dating},
 * {@link Venues}, {@link Chains}, {@link Addressees}), then what the occasion carries from one statement to the next ({@link Carrying}).
 * Thread-safe; linear in the article.
 */
public final class Occasions {
    private final Press press;

    /** @param registry names of outlets and states */
    public Occasions(Registry registry) {
        this.press = new Press(registry);
    }

    /**
     * The occasion of each statement.
     *
     * @return one for each of {@code cast.spoken()}, in the same order
     */
    public List<Occasion> of(Passages passages, Cast cast) {
        if (cast.spoken().isEmpty()) {
            return List.of();
        }
        Frames frames = new Frames(passages, cast.spoken());
        Dating dating = new Dating(frames, Dates.in(passages));
        Chains chains = new Chains(frames, Media.in(passages, press), press);
        Venues venues = new Venues(frames);
        Addressees addressees = new Addressees(frames, cast, press);
        List<Said> said = new ArrayList<>();
        for (Spoken spoken : cast.spoken()) {
            Place place = frames.of(spoken);
            Venue venue = place == null ? null : venues.of(place);
            said.add(
                    place == null
                            ? new Said(spoken, null)
                            : new Said(
                                    spoken,
                                    place,
                                    place.hasCue() ? dating.of(place, venue) : dating.year(spoken.source()),
                                    venue,
                                    chains.of(place),
                                    addressees.of(spoken, place)));
        }
        List<Said> all = withNarrations(said, frames, cast, dating, venues, chains);
        Settings settings = new Settings(frames, dating, chains, venues);
        said.forEach(settings::pointBack);
        new Carrying(passages, press).carry(all);
        said.forEach(settings::lookBack);
        new Reactions(frames, dating).carry(said);
        return said.stream().map(s -> occasion(passages, chains, s)).toList();
    }

    /** The statements with what mere narration tells of occasions, in reading order. */
    private static List<Said> withNarrations(
            List<Said> said, Frames frames, Cast cast, Dating dating, Venues venues, Chains chains) {
        List<Said> all = new ArrayList<>(said);
        for (Spoken told : new Narrations(frames, cast).found()) {
            Place place = frames.alone(told);
            DateExpression near = dating.nearest(place);
            DateExpression date = near == null ? dating.closing(place) : near;
            Venue venue = venues.of(place);
            List<Link> chain = chains.of(place);
            if (date != null || venue != null || !chain.isEmpty()) {
                all.add(new Said(told, place, date, venue, chain, null));
            }
        }
        all.sort(Comparator.comparingInt(one -> anchor(one)));
        return all;
    }

    private static int anchor(Said one) {
        return one.spoken().what().start();
    }

    private static Occasion occasion(Passages passages, Chains chains, Said said) {
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        DateExpression date = said.date();
        if (date != null && date.date() != null) {
            evidence.put("said_on", List.of(evidence(passages, date.firstWord(), date.endWord(), said.dateRule())));
        }
        Venue venue = said.venue();
        if (venue != null) {
            evidence.put("venue", List.of(evidence(passages, venue.firstWord(), venue.endWord(), said.venueRule())));
        }
        List<Link> via = said.chain().stream()
                .filter(link -> !chains.isOutlet(link.name()))
                .toList();
        if (!via.isEmpty()) {
            evidence.put(
                    "via",
                    via.stream()
                            .map(link -> evidence(passages, link.firstWord(), link.endWord(), link.rule()))
                            .toList());
        }
        Addressee addressee = said.addressee();
        if (addressee != null) {
            evidence.put(
                    "addressee",
                    List.of(evidence(passages, addressee.firstWord(), addressee.endWord(), addressee.rule())));
        }
        return new Occasion(
                Dating.value(date),
                venue == null ? null : venue.name(),
                via.stream().map(Link::name).toList(),
                addressee == null ? null : addressee.name(),
                evidence);
    }

    private static Evidence evidence(Passages passages, int first, int end, @Nullable String rule) {
        Span span = passages.span(first, end);
        return new Evidence(span.start(), span.end(), rule == null ? "occasion" : rule);
    }
}
