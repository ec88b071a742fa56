package org.demarche.reader.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the built-in files to what their headers promise. */
class RegistryDataTest {
    private final List<Entry> entries = Registry.standard().entries();

    @Test
    void everyStateHasACodeOfIso3166() {
        Set<String> codes = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
        codes.add("XK");
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.code() != null) {
                assertThat(codes).as(entry.name()).contains(entry.code());
                assertThat(entry.kind() == EntryKind.OUTLET || seen.add(entry.code()))
                        .as("code of " + entry.name())
                        .isTrue();
            }
        }
        assertThat(seen).as("members of the United Nations and four more").hasSizeGreaterThanOrEqualTo(197);
    }

    @Test
    void holdsWhatTheNewsOfAllStatesNeeds() {
        Set<String> since2000 = new HashSet<>();
        int media = 0;
        int thinkTanks = 0;
        int spokespeople = 0;
        for (Entry entry : entries) {
            boolean recent = entry.to() == null || entry.to().year() >= 2000;
            if (entry.kind() == EntryKind.PERSON && recent) {
                since2000.add(entry.name());
                spokespeople += "Spokesperson".equals(entry.role()) ? 1 : 0;
            }
            media += entry.kind() == EntryKind.OUTLET ? 1 : 0;
            thinkTanks += "think tank".equals(entry.role()) ? 1 : 0;
            assertThat(entry.source()).as(entry.name()).isNotBlank();
        }
        assertThat(since2000).as("office-holders since 2000").hasSizeGreaterThanOrEqualTo(600);
        assertThat(media).as("outlets, broadcasters and agencies").isGreaterThanOrEqualTo(300);
        assertThat(thinkTanks).isGreaterThanOrEqualTo(50);
        assertThat(spokespeople).isGreaterThanOrEqualTo(50);
    }

    @Test
    void noFormOfANameMeansTwoThings() {
        Map<String, String> bearers = new HashMap<>();
        Set<String> clashes = new TreeSet<>();
        for (Entry entry : entries) {
            if (entry.kind() == EntryKind.PERSON) {
                continue;
            }
            Set<String> forms = new HashSet<>(entry.aliases());
            forms.add(entry.name());
            for (String form : forms) {
                String other = bearers.putIfAbsent(form, entry.name());
                if (other != null && !other.equals(entry.name())) {
                    clashes.add(form + ": " + other + ", " + entry.name());
                }
            }
        }
        assertThat(clashes).isEmpty();
    }

    @Test
    void noIdMeansTwoThings() {
        Map<String, String> bearers = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.id() != null) {
                String other = bearers.putIfAbsent(entry.id(), entry.name());
                assertThat(other == null || other.equals(entry.name()))
                        .as(entry.id() + ": " + other + ", " + entry.name())
                        .isTrue();
            }
        }
    }

    @Test
    void whoeverIsRepresentedIsThereItself() {
        Set<String> names = new HashSet<>();
        entries.forEach(entry -> names.add(entry.name()));
        for (Entry entry : entries) {
            if (entry.represents() != null) {
                assertThat(names).as(entry.name()).contains(entry.represents());
            }
        }
    }

    @Test
    void everyPersonHasAnOffice() {
        for (Entry entry : entries) {
            if (entry.kind() == EntryKind.PERSON) {
                assertThat(entry.role()).as(entry.name()).isNotNull();
                assertThat(entry.represents()).as(entry.name()).isNotNull();
            }
        }
    }
}
