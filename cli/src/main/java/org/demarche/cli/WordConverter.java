package org.demarche.cli;

import org.demarche.record.Act;
import org.demarche.record.Named;
import org.demarche.record.SpeakerKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Turns the word of a constant, as it stands in the record, into the constant.
 *
 * @param <E> the vocabulary
 */
abstract class WordConverter<E extends Enum<E> & Named> implements ITypeConverter<E> {
    private final Class<E> type;

    WordConverter(Class<E> type) {
        this.type = type;
    }

    @Override
    public final E convert(String word) {
        return Named.find(type, word)
                .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of: " + Named.words(type)));
    }

    /** For {@code --color}. */
    static final class OfColorWhen extends WordConverter<ColorWhen> {
        OfColorWhen() {
            super(ColorWhen.class);
        }
    }

    /** For {@code --act}. */
    static final class OfAct extends WordConverter<Act> {
        OfAct() {
            super(Act.class);
        }
    }

    /** For {@code --kind} of an actor. */
    static final class OfSpeakerKind extends WordConverter<SpeakerKind> {
        OfSpeakerKind() {
            super(SpeakerKind.class);
        }
    }
}
