package org.demarche.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.reader.registry.Entry;
import org.demarche.reader.registry.Registry;
import org.demarche.record.Speaker;

/**
 * What vouches for a speaker's canonical name, office and side, where they come from the registry that ships with the program: the source
 * that the entry names, or that nobody has compared it with one.
 */
final class Vouching {
    private Vouching() {}

    /** A sentence for the speaker's page; empty for whom the registry does not have. */
    static String of(Speaker speaker) {
        Optional<Entry> entry = Stream.concat(
                        Registry.standard().named(speaker.name()).stream(),
                        Registry.standard().people(speaker.name()).stream())
                .filter(found -> found.name().equals(speaker.name()))
                .findFirst();
        return entry.map(found -> found.isVerified()
                        ? "Name as in " + found.source() + "; other facts of the built-in registry are unverified."
                        : "Name and office come from the built-in registry and are unverified.")
                .orElse("");
    }
}
