package org.demarche.cli;

import org.demarche.reader.Grade;
import picocli.CommandLine.Option;

/** How thoroughly articles are read. */
final class GradeOption {
    @Option(
            names = "--grade",
            paramLabel = "GRADE",
            converter = Converter.class,
            description = "How thoroughly to read. There is one grade so far: fast.")
    Grade grade = Grade.FAST;

    static final class Converter extends WordConverter<Grade> {
        Converter() {
            super(Grade.class);
        }
    }
}
