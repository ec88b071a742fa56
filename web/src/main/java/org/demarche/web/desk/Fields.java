package org.demarche.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.demarche.record.Act;
import org.demarche.record.CodePointText;
import org.demarche.record.Condition;
import org.demarche.record.ConditionKind;
import org.demarche.record.Doing;
import org.demarche.record.Evidence;
import org.demarche.record.Form;
import org.demarche.record.Named;
import org.demarche.record.PartialDate;
import org.demarche.record.Span;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Stance;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;
import org.demarche.web.account.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the fields of a form, and back. Only what a person changed is changed. Words of the text come as words, and are found in
 * the text again where they stand nearest to where they stood; or as offsets in code points ({@code 120-164}), which the page's script
 * sends in a field of its own ({@code content_at}).
 */
final class Fields {
    /** The fields in the order of the form. */
    static final List<String> NAMES = List.of(
            "speaker",
            "role",
            "represents",
            "kind",
            "act",
            "stance",
            "form",
            "issue",
            "said_on",
            "venue",
            "addressee",
            "via",
            "content",
            "source",
            "cue",
            "conditions",
            "waits_actor",
            "waits_action",
            "points",
            "guarantees",
            "preconditions");

    private Fields() {}

    /** What the form shows of a statement. */
    static Map<String, String> of(Subject subject) {
        Statement statement = subject.statement();
        Map<String, String> fields = new LinkedHashMap<>();
        Speaker speaker = statement.speaker();
        fields.put("speaker", speaker.name());
        fields.put("role", Objects.toString(speaker.role(), ""));
        fields.put("represents", Objects.toString(speaker.represents(), ""));
        fields.put("kind", speaker.kind().word());
        fields.put("act", statement.act().word());
        Stance stance = statement.stance();
        fields.put("stance", stance == null ? "" : stance.word());
        fields.put("form", statement.form().word());
        fields.put("issue", statement.issue());
        fields.put("said_on", Objects.toString(statement.saidOn(), ""));
        fields.put("venue", Objects.toString(statement.venue(), ""));
        fields.put("addressee", Objects.toString(statement.addressee(), ""));
        fields.put("via", String.join("; ", statement.via()));
        fields.put("content", lines(statement.content()));
        Span source = statement.source();
        fields.put("source", source == null ? "" : line(source.text()));
        Span cue = statement.cue();
        fields.put("cue", cue == null ? "" : line(cue.text()));
        fields.put(
                "conditions",
                statement.conditions().stream()
                        .map(c -> c.kind().word() + "; " + Objects.toString(c.by(), "") + "; "
                                + line(c.span().text()))
                        .collect(Collectors.joining("\n")));
        Doing waits = statement.waits();
        fields.put("waits_actor", waits == null ? "" : Objects.toString(waits.actor(), ""));
        fields.put("waits_action", waits == null ? "" : waits.action());
        fields.put("points", lines(statement.points()));
        fields.put("guarantees", Bonds.ofGuarantees(statement.guarantees()));
        fields.put("preconditions", Bonds.ofPreconditions(subject.preconditions()));
        return fields;
    }

    /** The offsets of content, source and cue, as the script reads and writes them. */
    static Map<String, String> places(Statement statement) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("content_at", offsets(statement.content()));
        Span source = statement.source();
        places.put("source_at", source == null ? "" : offsets(List.of(source)));
        Span cue = statement.cue();
        places.put("cue_at", cue == null ? "" : offsets(List.of(cue)));
        return places;
    }

    /** The fields in which what was sent differs from the statement, in the order of the form. */
    static List<String> changed(Subject subject, Map<String, String> sent) {
        Map<String, String> now = of(subject);
        Map<String, String> places = places(subject.statement());
        return NAMES.stream()
                .filter(name -> sent.containsKey(name))
                .filter(name -> !plain(sent.get(name)).equals(plain(now.get(name)))
                        || moved(places.get(name + "_at"), sent.get(name + "_at")))
                .toList();
    }

    private static boolean moved(@Nullable String was, @Nullable String sent) {
        return was != null && sent != null && !sent.isBlank() && !sent.strip().equals(was);
    }

    /**
     * The statement with what was sent.
     *
     * @param text of the article's version that the statement's offsets point into
     * @throws Refused when a field holds what it cannot hold; the message names the field
     */
    static Subject apply(Subject subject, Map<String, String> sent, CodePointText text) throws Refused {
        Statement s = subject.statement();
        List<String> changed = changed(subject, sent);
        List<Condition> conditions = changed.contains("conditions") ? conditions(sent, text, s) : s.conditions();
        boolean other = changed.contains("waits_actor") || changed.contains("waits_action");
        Doing waits = other ? Bonds.waits(sent.get("waits_actor"), sent.get("waits_action")) : s.waits();
        if (conditions.isEmpty() && waits != null) {
            if (other) {
                throw new Refused("It was said what waits, but there is no condition that it waits for. Give the"
                        + " condition, or leave “waits” empty");
            }
            waits = null; // nothing waits once the condition is taken away
        }
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>(s.evidence());
        changed.forEach(evidence::remove);
        if (changed.contains("role") || changed.contains("represents") || changed.contains("kind")) {
            evidence.remove("speaker");
        }
        Statement corrected = new Statement(
                s.id(),
                changed.contains("source") ? one("source", sent, text, s.source(), s.start()) : s.source(),
                changed.contains("cue") ? one("cue", sent, text, s.cue(), s.start()) : s.cue(),
                changed.contains("content") ? content(sent, text, s.content()) : s.content(),
                speaker(s.speaker(), sent, changed),
                changed.contains("form") ? word(Form.class, "form", plain(sent.get("form"))) : s.form(),
                changed.contains("act") ? word(Act.class, "act", plain(sent.get("act"))) : s.act(),
                changed.contains("issue") ? needed("issue", sent) : s.issue(),
                changed.contains("stance") ? stance(plain(sent.get("stance"))) : s.stance(),
                conditions,
                waits,
                changed.contains("guarantees") ? Bonds.guarantees(sent.get("guarantees")) : s.guarantees(),
                changed.contains("said_on") ? day(plain(sent.get("said_on"))) : s.saidOn(),
                changed.contains("venue") ? optional(sent.get("venue")) : s.venue(),
                changed.contains("via") ? via(plain(sent.get("via"))) : s.via(),
                changed.contains("addressee") ? optional(sent.get("addressee")) : s.addressee(),
                s.within(),
                changed.contains("points") ? points(sent, text, s.start()) : s.points(),
                s.confidence(),
                evidence,
                s.review(),
                s.unknown());
        return new Subject(
                corrected, Bonds.preconditions(sent.get("preconditions"), subject.preconditions(), corrected));
    }

    /**
     * A statement that the reader missed, of what was sent.
     *
     * @param text of the article
     * @throws Refused when content, speaker or issue are missing, or a field holds what it cannot hold
     */
    static Subject missed(Map<String, String> sent, CodePointText text) throws Refused {
        if (plain(sent.get("content")).isEmpty()) {
            throw new Refused("Content is empty: mark the words that were said, or copy them from the text");
        }
        String speaker = needed("speaker", sent);
        String issue = needed("issue", sent);
        List<Span> content = spans("content", sent, text, 0);
        Statement bare = new Statement(
                "missed",
                null,
                null,
                content,
                new Speaker(speaker, SpeakerKind.PERSON, null, null, null, Unknown.NONE),
                Form.INDIRECT,
                Act.ASSERT,
                issue,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                Map.of(),
                null,
                Unknown.NONE);
        return apply(new Subject(bare, List.of()), sent, text);
    }

    /** The spans of a field that was marked in the text, or whose words were copied out of it. */
    static List<Span> spans(String name, Map<String, String> sent, CodePointText text, int near) throws Refused {
        List<Span> marked = marked(name, sent, text, List.of());
        return marked.isEmpty() ? lookedFor(name, plain(sent.get(name)), text, near) : marked;
    }

    private static List<Span> points(Map<String, String> sent, CodePointText text, int near) throws Refused {
        return lookedFor("points", plain(sent.get("points")), text, near);
    }

    /** Words of the text, one unbroken piece a line, as spans in the order of the text. */
    private static List<Span> lookedFor(String name, String lines, CodePointText text, int near) throws Refused {
        List<Span> spans = new ArrayList<>();
        int from = near;
        for (String words : lines.split("\n")) {
            if (!words.isBlank()) {
                Span span = found(name, words, text, from);
                spans.add(span);
                from = span.end();
            }
        }
        spans.sort(null);
        return spans;
    }

    private static Speaker speaker(Speaker was, Map<String, String> sent, List<String> changed) throws Refused {
        if (changed.stream().noneMatch(List.of("speaker", "role", "represents", "kind")::contains)) {
            return was;
        }
        boolean other = changed.contains("speaker");
        return new Speaker(
                other ? needed("speaker", sent) : was.name(),
                changed.contains("kind") ? word(SpeakerKind.class, "kind", plain(sent.get("kind"))) : was.kind(),
                // The id is that of the name that stood there.
                other ? null : was.id(),
                changed.contains("role") ? optional(sent.get("role")) : was.role(),
                changed.contains("represents") ? optional(sent.get("represents")) : was.represents(),
                was.unknown());
    }

    private static List<Span> content(Map<String, String> sent, CodePointText text, List<Span> was) throws Refused {
        List<Span> marked = marked("content", sent, text, was);
        if (!marked.isEmpty()) {
            return marked;
        }
        List<Span> spans = lookedFor(
                "content", plain(sent.get("content")), text, was.get(0).start());
        if (spans.isEmpty()) {
            throw new Refused(
                    "Content is empty: a statement needs the words that were said. To say that it is none, reject it");
        }
        return spans;
    }

    private static @Nullable Span one(
            String name, Map<String, String> sent, CodePointText text, @Nullable Span was, int near) throws Refused {
        if (plain(sent.get(name)).isEmpty()) {
            return null;
        }
        List<Span> marked = marked(name, sent, text, was == null ? List.of() : List.of(was));
        return marked.isEmpty()
                ? found(name, plain(sent.get(name)), text, was == null ? near : was.start())
                : marked.get(0);
    }

    /** The spans that were marked in the text, when the words sent beside them are theirs; else empty. */
    private static List<Span> marked(String name, Map<String, String> sent, CodePointText text, List<Span> was)
            throws Refused {
        String offsets = plain(sent.get(name + "_at"));
        if (offsets.isEmpty() || offsets.equals(offsets(was))) {
            return List.of();
        }
        List<Span> spans = Places.parse(name, offsets, text);
        return line(lines(spans)).equals(line(plain(sent.get(name)))) ? spans : List.of();
    }

    private static Span found(String name, String words, CodePointText text, int near) throws Refused {
        return Places.nearest(words, text, near)
                .orElseThrow(() -> new Refused("The words of “" + name + "” do not stand in the article: “"
                        + words.strip() + "”. Copy them from the text as they are, one unbroken piece a line"));
    }

    private static List<Condition> conditions(Map<String, String> sent, CodePointText text, Statement s)
            throws Refused {
        List<Condition> conditions = new ArrayList<>();
        for (String line : plain(sent.get("conditions")).split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.split(";", 3);
            if (parts.length < 3) {
                throw new Refused("A condition is written “kind; who would have to act, or nothing; its words”, such as"
                        + " “after; Kestria; only after the troops have left”, but one is “" + line.strip() + "”");
            }
            conditions.add(new Condition(
                    found("conditions", parts[2], text, s.start()),
                    word(ConditionKind.class, "conditions", parts[0].strip()),
                    optional(parts[1]),
                    Unknown.NONE));
        }
        return conditions;
    }

    private static List<String> via(String joined) {
        return Arrays.stream(joined.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static @Nullable Stance stance(String word) throws Refused {
        return word.isEmpty() ? null : word(Stance.class, "stance", word);
    }

    private static @Nullable PartialDate day(String iso) throws Refused {
        if (iso.isEmpty()) {
            return null;
        }
        return PartialDate.parse(iso)
                .orElseThrow(
                        () -> new Refused(
                                "“said on” is “" + iso
                                        + "”, but a date is written 2031-05-04, 2031-05 or 2031, or left empty when the text does not tell"));
    }

    static <E extends Enum<E> & Named> E word(Class<E> type, String name, String word) throws Refused {
        return Named.find(type, word)
                .orElseThrow(
                        () -> new Refused("“" + name + "” has “" + word + "”, but it is one of: " + Named.words(type)));
    }

    private static String needed(String name, Map<String, String> sent) throws Refused {
        String value = plain(sent.get(name)).replaceAll("\\s+", " ");
        if (value.isEmpty()) {
            throw new Refused("“" + name + "” is empty, but every statement has one");
        }
        return value;
    }

    static @Nullable String optional(@Nullable String value) {
        String plain = plain(value).replaceAll("\\s+", " ");
        return plain.isEmpty() ? null : plain;
    }

    /** As a browser may have sent it: line ends as line feeds, nothing around it. */
    static String plain(@Nullable String value) {
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private static String lines(List<Span> spans) {
        return spans.stream().map(span -> line(span.text())).collect(Collectors.joining("\n"));
    }

    private static String offsets(List<Span> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(","));
    }
}
