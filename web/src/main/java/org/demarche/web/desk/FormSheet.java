package org.demarche.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.record.Act;
import org.demarche.record.Form;
import org.demarche.record.Named;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Stance;

/**
 * The fields of a statement in a form.
 *
 * @param fields what each holds: the statement's, or what somebody had typed
 * @param places offsets in code points of content, source and cue
 */
public record FormSheet(Map<String, String> fields, Map<String, String> places) {
    private static final Map<String, List<String>> WORDS = Map.of(
            "act", words(Act.values()),
            "form", words(Form.values()),
            "kind", words(SpeakerKind.values()),
            "stance",
                    Stream.concat(Stream.of(""), words(Stance.values()).stream())
                            .toList());

    /** Which fields a reviewer opens only for some statements. */
    private static final List<String> SELDOM =
            List.of("conditions", "waits_actor", "waits_action", "points", "guarantees", "preconditions");

    /**
     * @param subject as it stands
     * @param sent what was typed over it, empty for nothing
     */
    static FormSheet of(Subject subject, Map<String, String> sent) {
        return filled(Fields.of(subject), Fields.places(subject.statement()), sent);
    }

    /** Of a statement that is not there yet. */
    static FormSheet empty(Map<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        Fields.NAMES.forEach(name -> fields.put(name, ""));
        fields.put("kind", SpeakerKind.PERSON.word());
        fields.put("act", Act.ASSERT.word());
        fields.put("form", Form.INDIRECT.word());
        Map<String, String> places = new LinkedHashMap<>();
        List.of("content_at", "source_at", "cue_at").forEach(name -> places.put(name, ""));
        return filled(fields, places, sent);
    }

    private static FormSheet filled(Map<String, String> fields, Map<String, String> places, Map<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>(fields);
        typed.replaceAll((name, value) -> sent.getOrDefault(name, value));
        Map<String, String> marked = new LinkedHashMap<>(places);
        marked.replaceAll((name, at) -> Sent.offsets(sent, name, at));
        return new FormSheet(typed, marked);
    }

    /** A choice of a list. */
    public record Choice(String value, boolean chosen) {}

    /** The words of a list, the chosen one marked. */
    public List<Choice> choices(String field) {
        String chosen = fields.getOrDefault(field, "");
        return WORDS.getOrDefault(field, List.of()).stream()
                .map(word -> new Choice(word, word.equals(chosen)))
                .toList();
    }

    /** What a field holds. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What the offsets' field of a field holds. */
    public String place(String name) {
        return places.getOrDefault(name + "_at", "");
    }

    /** How many rows show what a field holds, from so many to twelve. */
    public int rows(String name, int least) {
        return Math.max(least, Math.min(12, (int) field(name).lines().count() + 1));
    }

    /** Whether any of the fields that most statements leave empty holds something. */
    public boolean bound() {
        return SELDOM.stream().anyMatch(name -> !field(name).isBlank());
    }

    private static List<String> words(Named[] constants) {
        return Stream.of(constants).map(Named::word).toList();
    }
}
