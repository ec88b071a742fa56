package org.demarche.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reported statement or stated position: who said what, to whom, when, through whom, on what condition. What each field means is
 * fixed by the annotation guidelines of the record.
 *
 * @param id unique within the article: {@code s1}, {@code s2}, … in reading order
 * @param source the words that name who speaks, null when the sentence names nobody
 * @param cue the words that report, null for a continued quotation
 * @param content what was said, one span or more in reading order, never empty
 * @param speaker who speaks, resolved
 * @param form how much of the content is quoted
 * @param act what kind of move it is
 * @param issue short label of the matter at stake, lower case
 * @param stance towards the issue, null when it cannot be told
 * @param conditions what the position depends on
 * @param waits who does what when the conditions are met, null without a condition
 * @param guarantees the guarantees spoken of
 * @param saidOn when it was said, null when the text does not tell
 * @param venue where or in what, null when the text does not tell
 * @param via reporting chain, nearest the outlet first
 * @param addressee whom it was said to or asked of, null when the text does not tell
 * @param within id of the statement that holds this one, null for an outermost one
 * @param points the items of a list of demands
 * @param confidence calibrated probability that content, speaker, act, date and chain are right, 0 to 1; null when never estimated
 * @param evidence by field name, the words that a field without a span rests on
 * @param review what a person said, null until one did
 * @param unknown fields of a later version
 */
public record Statement(
        String id,
        @Nullable Span source,
        @Nullable Span cue,
        List<Span> content,
        Speaker speaker,
        Form form,
        Act act,
        String issue,
        @Nullable Stance stance,
        List<Condition> conditions,
        @Nullable Doing waits,
        List<Guarantee> guarantees,
        @Nullable PartialDate saidOn,
        @Nullable String venue,
        List<String> via,
        @Nullable String addressee,
        @Nullable String within,
        List<Span> points,
        @Nullable Double confidence,
        Map<String, List<Evidence>> evidence,
        @Nullable Review review,
        Unknown unknown) {
    /** @throws IllegalArgumentException when there is no content, the id is blank, or the confidence is no probability */
    public Statement {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a statement needs an id");
        }
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("statement " + id + " has no content");
        }
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "statement " + id + ": confidence " + confidence + " is not between 0 and 1");
        }
        conditions = List.copyOf(conditions);
        guarantees = List.copyOf(guarantees);
        via = List.copyOf(via);
        points = List.copyOf(points);
        Map<String, List<Evidence>> kept = new LinkedHashMap<>();
        evidence.forEach((field, words) -> kept.put(field, List.copyOf(words)));
        evidence = Collections.unmodifiableMap(kept);
    }

    /** Offset in code points of the content's first character. */
    public int start() {
        return content.get(0).start();
    }

    /** Offset in code points behind the content's last character. */
    public int end() {
        return content.get(content.size() - 1).end();
    }

    /** The content's words, its spans joined by a space and an ellipsis in brackets. */
    public String contentText() {
        return content.size() == 1
                ? content.get(0).text()
                : content.stream().map(Span::text).collect(java.util.stream.Collectors.joining(" […] "));
    }
}
