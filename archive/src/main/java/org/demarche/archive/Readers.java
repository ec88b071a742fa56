package org.demarche.archive;

import org.demarche.reader.Grade;
import org.demarche.reader.Reader;

/** One reader a grade and process, loaded when it is first asked for: tasks come and go, and loading the models takes seconds. */
final class Readers {
    private Readers() {}

    static Reader of(Grade grade) {
        return switch (grade) {
            case FAST -> Fast.READER;
            case ACCURATE -> Accurate.READER;
        };
    }

    private static final class Fast {
        static final Reader READER = Reader.load(Grade.FAST);
    }

    private static final class Accurate {
        static final Reader READER = Reader.load(Grade.ACCURATE);
    }
}
