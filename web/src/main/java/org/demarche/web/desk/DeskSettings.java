package org.demarche.web.desk;

import java.time.Duration;

/**
 * How a desk is run.
 *
 * @param idle how long a session lasts unused
 * @param whole how long a session lasts in any case
 * @param fileBytes how many bytes an uploaded file may have
 * @param behindProxy whether a proxy in front sets {@code X-Forwarded-For}; without one, anybody could write it
 */
public record DeskSettings(Duration idle, Duration whole, int fileBytes, boolean behindProxy) {
    /** Two hours unused, twelve in all, 20 MiB a file, no proxy. */
    public static DeskSettings defaults() {
        return new DeskSettings(Duration.ofHours(2), Duration.ofHours(12), 20 << 20, false);
    }

    /** The same with other lengths of a session. */
    public DeskSettings withSessions(Duration idle, Duration whole) {
        return new DeskSettings(idle, whole, fileBytes, behindProxy);
    }
}
