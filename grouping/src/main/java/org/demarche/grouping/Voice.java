package org.demarche.grouping;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * A speaker, as speakers are compared.
 *
 * @param kind what kind of speaker
 * @param id Wikidata id, null when unknown
 * @param name the words of the name as they compare
 * @param terms the name's terms: of "Russian Defence Ministry" the state, "defence" and "ministry"
 * @param side the state or organisation spoken for, as a term; null when unknown
 */
record Voice(
        SpeakerKind kind,
        @Nullable String id,
        List<String> name,
        Set<String> terms,
        @Nullable String side) {
    static Voice of(Speaker speaker, Lexicon lexicon) {
        List<Token> tokens = Tokens.of(speaker.name());
        Set<String> terms =
                lexicon.terms(tokens).stream().map(Lexicon.Term::name).collect(Collectors.toSet());
        String side = speaker.represents() == null ? null : side(speaker.represents(), lexicon);
        if (side == null && speaker.kind() != SpeakerKind.PERSON) {
            side = terms.stream()
                    .filter(term -> term.startsWith("@"))
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
        return new Voice(
                speaker.kind(), speaker.id(), tokens.stream().map(Token::form).toList(), terms, side);
    }

    private static @Nullable String side(String represents, Lexicon lexicon) {
        List<Token> tokens = Tokens.of(represents);
        String named = lexicon.terms(tokens).stream()
                .map(Lexicon.Term::name)
                .filter(term -> term.startsWith("@"))
                .findFirst()
                .orElse(null);
        return named != null || tokens.isEmpty() ? named : Lexicon.key(represents);
    }

    Accord with(Voice other) {
        if (id != null && other.id != null) {
            return id.equals(other.id) ? Accord.SAME : sides(other);
        }
        if (!name.isEmpty() && name.equals(other.name)) {
            return Accord.SAME;
        }
        if (kind == SpeakerKind.PERSON && other.kind == SpeakerKind.PERSON) {
            return sameSurname(other) ? Accord.SAME : Accord.OTHER;
        }
        if (kind == other.kind && kind != SpeakerKind.ANONYMOUS && shares(other)) {
            return side == null || other.side == null || side.equals(other.side) ? Accord.SAME : Accord.OTHER;
        }
        return sides(other);
    }

    private Accord sides(Voice other) {
        if (kind == SpeakerKind.PERSON && other.kind == SpeakerKind.PERSON) {
            return Accord.OTHER;
        }
        if (side != null && other.side != null) {
            return Objects.equals(side, other.side) ? Accord.SIDE : Accord.OTHER;
        }
        return Accord.OPEN;
    }

    /** "Aila Nurmi" and "Nurmi", but not "Aila Nurmi" and "Pekka Nurmi". */
    private boolean sameSurname(Voice other) {
        if (name.isEmpty() || other.name.isEmpty()) {
            return false;
        }
        boolean same = name.get(name.size() - 1).equals(other.name.get(other.name.size() - 1));
        boolean bare = name.size() == 1 || other.name.size() == 1;
        return same
                ? bare || name.get(0).charAt(0) == other.name.get(0).charAt(0)
                : bare && (name.contains(other.name.get(0)) || other.name.contains(name.get(0)));
    }

    private boolean shares(Voice other) {
        return terms.stream().anyMatch(other.terms::contains);
    }
}
