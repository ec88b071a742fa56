package org.demarche.web.topic;

import java.util.Optional;

/**
 * How readers can support whoever runs the site.
 *
 * @param address where a link leads; empty for no link
 * @param words what it says
 */
public record Support(Optional<String> address, String words) {
    /** No link. */
    public static final Support NONE = new Support(Optional.empty(), "Support this site");

    /** @throws IllegalArgumentException when the address is none of the web */
    public Support {
        if (address.isPresent() && !address.get().matches("https?://[^\\s\"<>]{1,400}|mailto:[^\\s\"<>]{3,200}")) {
            throw new IllegalArgumentException(
                    "the support link is " + address.get() + ", but it must begin with https://, http:// or mailto:");
        }
    }

    /** For templates: the address, or nothing. */
    public String href() {
        return address.orElse("");
    }
}
