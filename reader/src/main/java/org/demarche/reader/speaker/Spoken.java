package org.demarche.reader.speaker;

import org.demarche.reader.attribution.Attribution;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * An attribution whose source is resolved: one a speaker. An attribution with joint speakers gives several, with the same content.
 *
 * @param attribution index of the attribution in the list that was resolved
 * @param what the attribution itself
 * @param source the words that name this one speaker; a part of the attribution's source where it is joint, null when nobody is named
 * @param speaker who it is
 * @param rule name of the rule that resolved it
 */
public record Spoken(
        int attribution, Attribution what, @Nullable Span source, Actor speaker, String rule) {}
