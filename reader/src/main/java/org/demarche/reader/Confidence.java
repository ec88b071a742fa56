package org.demarche.reader;

import org.demarche.reader.occasion.Occasion;
import org.demarche.reader.position.Position;
import org.demarche.reader.speaker.Spoken;

/** How likely a statement is right in content, speaker, act, date and chain. */
final class Confidence {
    static Confidence standard() {
        return new Confidence();
    }

    /** A probability, 0 to 1. */
    double of(Spoken spoken, Occasion occasion, Position position) {
        return spoken.what().probability();
    }
}
