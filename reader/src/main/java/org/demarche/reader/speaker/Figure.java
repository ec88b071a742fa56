package org.demarche.reader.speaker;

import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** A person of the article. Grows while the names are collected, and is left alone afterwards. */
final class Figure {
    private String name;
    private Sex sex;
    private @Nullable String id;
    private @Nullable String role;
    private @Nullable String office;
    private @Nullable String represents;
    private boolean settled;
    private boolean proven;

    Figure(String name, Sex sex) {
        this.name = name;
        this.sex = sex;
    }

    String name() {
        return name;
    }

    Sex sex() {
        return sex;
    }

    @Nullable
    String office() {
        return office;
    }

    @Nullable
    String represents() {
        return represents;
    }

    @Nullable
    String role() {
        return role;
    }

    /** Takes the name that the registry has. */
    void rename(String canonical, @Nullable String wikidata) {
        name = canonical;
        id = wikidata;
    }

    /** Notes a sign that it is a person and not a place or a thing. */
    void prove() {
        proven = true;
    }

    /** Whether there is any sign that it is a person: a given name, a title, a role, words of its own, an entry in the registry. */
    boolean isProven() {
        return proven || role != null || id != null || represents != null || sex != Sex.UNKNOWN;
    }

    /** Takes a sex that a title or pronoun told, unless one is known. */
    void tell(Sex told) {
        if (sex == Sex.UNKNOWN) {
            sex = told;
        }
    }

    /** Takes role and affiliation as the text gives them, each unless one is known. */
    void learn(Affiliation told) {
        if (role == null && told.role() != null) {
            role = told.role();
            office = told.office();
        }
        if (represents == null && !settled) {
            represents = told.represents();
        }
        boolean ended = told.former() && (told.office() == null || told.office().equals(office));
        if (ended) {
            // the text knows better than the registry that the office is over
            represents = null;
        }
        settled |= ended;
    }

    /** Takes what the registry knows, each unless the text has told it. */
    void learnFromRegistry(@Nullable String knownRole, @Nullable String knownRepresents) {
        if (role == null) {
            role = knownRole;
        }
        if (office == null) {
            office = knownRole;
        }
        if (represents == null && !settled) {
            represents = knownRepresents;
        }
    }

    Actor actor() {
        return new Actor(name, SpeakerKind.PERSON, id == null ? null : "wikidata:" + id, role, represents);
    }
}
