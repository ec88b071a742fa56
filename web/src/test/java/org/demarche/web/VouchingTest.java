package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Unknown;
import org.junit.jupiter.api.Test;

class VouchingTest {
    private static Speaker speaker(String name, SpeakerKind kind) {
        return new Speaker(name, kind, null, null, null, Unknown.NONE);
    }

    @Test
    void whatNobodyComparedWithASourceIsCalledUnverified() {
        assertThat(Vouching.of(speaker("Emmanuel Macron", SpeakerKind.PERSON))).endsWith("are unverified.");
        assertThat(Vouching.of(speaker("NATO", SpeakerKind.ORGANISATION))).endsWith("are unverified.");
    }

    @Test
    void aStatesNameHasItsSource() {
        assertThat(Vouching.of(speaker("France", SpeakerKind.STATE))).startsWith("Name as in ISO 3166-1");
    }

    @Test
    void whoeverTheRegistryLacksHasNoMark() {
        assertThat(Vouching.of(speaker("Ilva Torrend", SpeakerKind.PERSON))).isEmpty();
    }
}
