package org.demarche.ledger;

/**
 * Who is answerable for a revision.
 *
 * @param kind reader or person
 * @param name as shown to the public: a person's name, or the reader's grade and version
 */
public record Author(AuthorKind kind, String name) {
    /** @throws IllegalArgumentException when the name is blank */
    public Author {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an author needs a name");
        }
    }

    /** The reader of this grade and version ("fast 0.1"). */
    public static Author reader(String name) {
        return new Author(AuthorKind.READER, name);
    }

    /** A person. */
    public static Author person(String name) {
        return new Author(AuthorKind.PERSON, name);
    }
}
