package org.demarche.reader.occasion;

import java.util.List;
import org.demarche.reader.occasion.Frames.Place;
import org.demarche.reader.speaker.Spoken;
import org.jspecify.annotations.Nullable;

/** A statement while its occasion is worked out; lives only inside {@link Occasions#of}. */
final class Said {
    private final Spoken spoken;
    private final @Nullable Place place;
    private final @Nullable Addressee addressee;
    private @Nullable DateExpression date;
    private @Nullable Venue venue;
    private List<Link> chain;
    private @Nullable String dateRule;
    private @Nullable String venueRule;

    Said(Spoken spoken, @Nullable Place place) {
        this(spoken, place, null, null, List.of(), null);
    }

    Said(
            Spoken spoken,
            @Nullable Place place,
            @Nullable DateExpression date,
            @Nullable Venue venue,
            List<Link> chain,
            @Nullable Addressee addressee) {
        this.spoken = spoken;
        this.place = place;
        this.date = date;
        this.venue = venue;
        this.chain = chain;
        this.addressee = addressee;
        this.dateRule = date == null ? null : "date: " + date.rule();
        this.venueRule = venue == null ? null : "venue: beside the cue";
    }

    Spoken spoken() {
        return spoken;
    }

    @Nullable
    Place place() {
        return place;
    }

    @Nullable
    DateExpression date() {
        return date;
    }

    @Nullable
    String dateRule() {
        return dateRule;
    }

    @Nullable
    Venue venue() {
        return venue;
    }

    @Nullable
    String venueRule() {
        return venueRule;
    }

    List<Link> chain() {
        return chain;
    }

    @Nullable
    Addressee addressee() {
        return addressee;
    }

    void date(@Nullable DateExpression value, String rule) {
        date = value;
        dateRule = rule;
    }

    void venue(@Nullable Venue value, String rule) {
        venue = value;
        venueRule = rule;
    }

    void chain(List<Link> value) {
        chain = List.copyOf(value);
    }
}
