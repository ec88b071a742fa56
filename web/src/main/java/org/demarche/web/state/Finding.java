package org.demarche.web.state;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.demarche.analysis.Cited;
import org.demarche.record.Article;

/**
 * A conclusion that was drawn from statements: a shift, a contradiction, a disagreement of outlets, a deadlock. The public sees it when a
 * person has reviewed every statement that it rests on, or when an editor has opened it.
 *
 * @param id made of its kind and of the statements it rests on: the same conclusion from the same statements always has the same one
 * @param kind what it is
 * @param actors whose, the first one first
 * @param sentence the conclusion in one sentence
 * @param day since when it is so: the day of the latest thing it rests on
 * @param cited what it rests on, in the order of the sentence
 * @param issues of the statements that it rests on
 * @param reviewed whether a person has reviewed all of them
 */
public record Finding(
        String id,
        FindingKind kind,
        List<String> actors,
        String sentence,
        LocalDate day,
        List<Cited> cited,
        List<String> issues,
        boolean reviewed) {
    private static final int LENGTH = 16;

    public Finding {
        actors = List.copyOf(actors);
        cited = List.copyOf(cited);
        issues = List.copyOf(issues);
    }

    static String id(FindingKind kind, Collection<String> statements) {
        return kind.word() + "-"
                + Article.hash(String.join(" ", new TreeSet<>(statements))).substring(0, LENGTH);
    }
}
