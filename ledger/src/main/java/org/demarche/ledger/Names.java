package org.demarche.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.demarche.record.Condition;
import org.demarche.record.Deed;
import org.demarche.record.Doing;
import org.demarche.record.Guarantee;
import org.demarche.record.Precondition;
import org.demarche.record.Reading;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/** Which names issues and actors have after all renamings. Immutable. */
final class Names {
    static final Names NONE = new Names(Map.of());

    /** By what is renamed and the old name's key. */
    private record Old(Renaming.Kind kind, String key) {}

    private final Map<Old, Renaming> renamings;

    private Names(Map<Old, Renaming> renamings) {
        this.renamings = renamings;
    }

    /**
     * With one more renaming. The new name stands for itself from then on, whatever it was renamed to before, so nothing ever goes round in
     * a circle.
     */
    Names and(Renaming renaming) {
        Map<Old, Renaming> more = new HashMap<>(renamings);
        more.remove(new Old(renaming.kind(), Renaming.key(renaming.kind(), renaming.to())));
        if (renaming.isReturn()) {
            more.remove(new Old(renaming.kind(), renaming.key()));
        } else {
            more.put(new Old(renaming.kind(), renaming.key()), renaming);
        }
        return new Names(more);
    }

    boolean isEmpty() {
        return renamings.isEmpty();
    }

    /** Whether this renaming still leads from its old name to its new one. */
    boolean holds(Renaming renaming) {
        return renaming.equals(renamings.get(new Old(renaming.kind(), renaming.key())));
    }

    String issue(String label) {
        Renaming last = last(Renaming.Kind.ISSUE, label);
        return last == null ? label : last.to();
    }

    @Nullable
    String actor(@Nullable String name) {
        Renaming last = name == null ? null : last(Renaming.Kind.ACTOR, Ids.slug(name));
        return last == null ? name : last.to();
    }

    /** The renaming at the end of those that lead away from a key; null when none does. */
    private @Nullable Renaming last(Renaming.Kind kind, String key) {
        Renaming last = null;
        for (Renaming next = renamings.get(new Old(kind, key));
                next != null;
                next = renamings.get(new Old(kind, Renaming.key(kind, next.to())))) {
            last = next;
        }
        return last;
    }

    Speaker speaker(Speaker speaker) {
        String represents = actor(speaker.represents());
        Renaming last = last(Renaming.Kind.ACTOR, Ids.speaker(speaker));
        if (last == null) {
            return Objects.equals(represents, speaker.represents())
                    ? speaker
                    : new Speaker(
                            speaker.name(),
                            speaker.kind(),
                            speaker.id(),
                            speaker.role(),
                            represents,
                            speaker.unknown());
        }
        SpeakerKind kind = Optional.ofNullable(last.speakerKind()).orElse(speaker.kind());
        return new Speaker(
                last.to(),
                kind,
                Optional.ofNullable(last.id()).orElse(speaker.id()),
                speaker.role(),
                represents,
                speaker.unknown());
    }

    Statement of(Statement s) {
        if (isEmpty()) {
            return s;
        }
        return new Statement(
                s.id(),
                s.source(),
                s.cue(),
                s.content(),
                speaker(s.speaker()),
                s.form(),
                s.act(),
                issue(s.issue()),
                s.stance(),
                s.conditions().stream()
                        .map(c -> new Condition(c.span(), c.kind(), actor(c.by()), c.unknown()))
                        .toList(),
                doing(s.waits()),
                s.guarantees().stream()
                        .map(g -> new Guarantee(actor(g.guarantor()), actor(g.beneficiary()), g.about(), g.state()))
                        .toList(),
                s.saidOn(),
                s.venue(),
                s.via(),
                actor(s.addressee()),
                s.within(),
                s.points(),
                s.confidence(),
                s.evidence(),
                s.review(),
                s.unknown());
    }

    private @Nullable Doing doing(@Nullable Doing doing) {
        return doing == null ? null : named(doing);
    }

    private Doing named(Doing doing) {
        return new Doing(actor(doing.actor()), doing.action());
    }

    /** The reading with its preconditions and deeds renamed; its statements are as they were. */
    Reading around(Reading reading) {
        if (isEmpty()) {
            return reading;
        }
        List<Precondition> preconditions = reading.preconditions().stream()
                .map(p -> new Precondition(
                        named(p.waits()), named(p.on()), p.statement(), p.kind(), actor(p.heldBy()), p.unknown()))
                .toList();
        List<Deed> deeds = reading.deeds().stream().map(this::deed).toList();
        return new Reading(reading.article(), reading.statements(), preconditions, deeds, reading.unknown());
    }

    private Deed deed(Deed deed) {
        String actor = actor(deed.actor());
        return actor == null || actor.equals(deed.actor())
                ? deed
                : new Deed(deed.id(), actor, deed.action(), deed.content(), deed.doneOn(), deed.via(), deed.unknown());
    }
}
