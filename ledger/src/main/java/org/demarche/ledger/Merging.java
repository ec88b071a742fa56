package org.demarche.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.record.CodePointText;
import org.demarche.record.Condition;
import org.demarche.record.Guarantee;
import org.demarche.record.Span;
import org.demarche.record.Statement;

/** Two statements of one text that are one: the words, conditions, points and guarantees of both, the rest as the first has it. */
final class Merging {
    private Merging() {}

    static Statement of(Statement kept, Statement other, CodePointText text) {
        List<Span> content = together(kept.content(), other.content(), text);
        Set<Condition> conditions = new LinkedHashSet<>(kept.conditions());
        conditions.addAll(other.conditions());
        Set<Guarantee> guarantees = new LinkedHashSet<>(kept.guarantees());
        guarantees.addAll(other.guarantees());
        Set<Span> points = new TreeSet<>(kept.points());
        points.addAll(other.points());
        return new Statement(
                kept.id(),
                kept.source(),
                kept.cue(),
                content,
                kept.speaker(),
                kept.form(),
                kept.act(),
                kept.issue(),
                kept.stance(),
                List.copyOf(conditions),
                kept.waits() == null ? other.waits() : kept.waits(),
                List.copyOf(guarantees),
                kept.saidOn() == null ? other.saidOn() : kept.saidOn(),
                kept.venue() == null ? other.venue() : kept.venue(),
                kept.via(),
                kept.addressee() == null ? other.addressee() : kept.addressee(),
                kept.within(),
                List.copyOf(points),
                kept.confidence(),
                kept.evidence(),
                kept.review(),
                kept.unknown());
    }

    /** The spans of both in reading order; those that overlap or touch are one. */
    private static List<Span> together(List<Span> some, List<Span> more, CodePointText text) {
        Set<Span> all = new TreeSet<>(some);
        all.addAll(more);
        List<Span> joined = new ArrayList<>();
        for (Span span : all) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || last.end() < span.start()) {
                joined.add(span);
            } else if (last.end() < span.end()) {
                joined.set(joined.size() - 1, text.span(last.start(), span.end()));
            }
        }
        return joined;
    }
}
