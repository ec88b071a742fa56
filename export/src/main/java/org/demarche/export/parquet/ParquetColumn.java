package org.demarche.export.parquet;

/**
 * A column of a flat Parquet file.
 *
 * @param name as readers see it
 * @param type of its values
 * @param repetition how many of them a row has
 */
public record ParquetColumn(String name, Type type, Repetition repetition) {
    /** The physical types that are written, by their numbers in the format's definition. */
    public enum Type {
        INT32(1),
        DOUBLE(5),
        /** UTF-8. */
        STRING(6);

        final int number;

        Type(int number) {
            this.number = number;
        }
    }

    /** How many values a row has, by the numbers in the format's definition. */
    public enum Repetition {
        /** Exactly one. */
        REQUIRED(0),
        /** One or none. */
        OPTIONAL(1),
        /** Any number. */
        REPEATED(2);

        final int number;

        Repetition(int number) {
            this.number = number;
        }
    }
}
