package org.demarche.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.demarche.record.Reading;
import org.demarche.record.Statement;

/**
 * Articles are handed in one by one, then their statements are grouped. What is kept of an article is its statements and numbers for its
 * words, not its text. Confined to one thread, and of use once.
 */
public final class Gathering {
    /** Pairs below this are as good as unlike, and not kept. */
    private static final double KEPT = 0.05;
    /** Two statements that have less in common than this are not looked at closer. */
    private static final double LEAST_COMMON = 0.12;
    /** Likeness of an article with itself, as far as its statements are compared: as much as of two close reports. */
    private static final double WITHIN = 0.5;

    private final Lexicon lexicon;
    private final Dictionary dictionary = new Dictionary();
    private final List<Source> sources = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<Wording> wordings = new ArrayList<>();
    private final List<Voice> voices = new ArrayList<>();
    private final Set<Copied> copies = new HashSet<>();
    private final Similarities similarities = new Similarities();
    private final List<Tied> ties = new ArrayList<>();

    Gathering(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Hands in an article.
     *
     * @param article what tells it from all others; two readings of the same one, or of two versions of it, have the same
     * @param reading the article with its statements
     */
    public void add(String article, Reading reading) {
        add(sources.size(), article, reading);
    }

    /** @param place of the article among all, more than that of the one before */
    void add(long place, String article, Reading reading) {
        dictionary.begin(place);
        List<Token> tokens = Tokens.of(reading.article().text());
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Lexicon.Term found : lexicon.terms(tokens)) {
            int term = dictionary.number(found.name(), found.weight());
            dictionary.name(term, found.capital());
            counts.merge(term, 1, Integer::sum);
        }
        int[] terms = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        dictionary.count(terms);
        List<Integer> statements = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            statements.add(reports.size());
            reports.add(Report.of(article, reading.article(), statement));
            wordings.add(Wording.of(statement, lexicon, dictionary));
            voices.add(Voice.of(statement.speaker(), lexicon));
        }
        sources.add(new Source(
                sources.size(),
                article,
                Days.of(reading.article().published()).orElse(null),
                terms,
                counts.values().stream().mapToInt(Integer::intValue).toArray(),
                Shingles.of(tokens),
                List.copyOf(statements)));
    }

    /**
     * Keeps two statements together, or apart, whatever their words say.
     *
     * @param statement id of a statement, which no other one that is handed in has; one that is never handed in is passed over
     * @param other id of another one
     * @param same whether they are one
     */
    public void tie(String statement, String other, boolean same) {
        ties.add(new Tied(statement, other, same));
    }

    private record Tied(String statement, String other, boolean same) {}

    private Ties ties() {
        Set<String> named = new HashSet<>();
        ties.forEach(tied -> named.addAll(List.of(tied.statement, tied.other)));
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < reports.size() && !named.isEmpty(); i++) {
            String id = reports.get(i).statement().id();
            if (named.contains(id)) {
                places.put(id, i);
            }
        }
        Ties of = new Ties();
        for (Tied tied : ties) {
            Integer a = places.get(tied.statement);
            Integer b = places.get(tied.other);
            if (a != null && b != null) {
                of.add(a, b, tied.same);
            }
        }
        return of;
    }

    /** The groups of two or more reports that stand in at least two articles, in the order in which their first reports came in. */
    public List<Group> groups() {
        compare((a, b) -> true, source -> true);
        return joined(reports, similarities, ties(), (a, b) -> copies.contains(Copied.of(a.article(), b.article())));
    }

    /** Compares the statements of articles on the same events. @param meet which articles at all; {@code alone}: which with themselves */
    void compare(BiPredicate<Source, Source> meet, Predicate<Source> alone) {
        Comparer comparer = new Comparer(dictionary);
        new Siblings(dictionary, meet).find(sources, pair -> compare(comparer, pair));
        sources.stream().filter(alone).forEach(source -> compareWithin(comparer, source));
    }

    /** Joins reports to groups. @param similarities of reports by their indices; {@code copies}: which stand in copies of one text */
    static List<Group> joined(
            List<Report> reports, Similarities similarities, Ties ties, BiPredicate<Report, Report> copies) {
        Joining joining = new Joining(
                reports.size(),
                similarities,
                ties,
                (a, b) -> reports.get(a).article().equals(reports.get(b).article()) ? 1 : 0);
        Lineage lineage = new Lineage(copies);
        List<Group> groups = new ArrayList<>();
        for (List<Integer> members : joining.run(Judgement.SAME)) {
            List<Report> together = members.stream().map(reports::get).toList();
            if (together.stream().map(Report::article).distinct().count() > 1) {
                groups.add(lineage.group(together));
            }
        }
        return groups;
    }

    /** As if these articles were some of those that a vocabulary was made of, and had been counted with all the others. */
    void settle(Vocabulary vocabulary) {
        int[] now = dictionary.settle(vocabulary);
        sources.replaceAll(source -> source.renumbered(now));
        wordings.replaceAll(wording -> wording.renumbered(now));
    }

    /** What there is to say of the terms. */
    List<Vocabulary.Use> uses() {
        return dictionary.uses();
    }

    List<Source> sources() {
        return sources;
    }

    Similarities similarities() {
        return similarities;
    }

    Set<Copied> copies() {
        return copies;
    }

    /** Two articles that are copies of one text, by what tells each from all others, in their order. */
    record Copied(String a, String b) {
        static Copied of(String a, String b) {
            return a.compareTo(b) < 0 ? new Copied(a, b) : new Copied(b, a);
        }
    }

    private void compare(Comparer comparer, Siblings.Pair pair) {
        if (pair.copies()) {
            copies.add(Copied.of(pair.a().article(), pair.b().article()));
        }
        List<Integer> both = new ArrayList<>(pair.a().statements());
        both.addAll(pair.b().statements());
        comparer.setting(both.stream().map(wordings::get).toList());
        List<Compared> compared = new ArrayList<>();
        for (int a : pair.a().statements()) {
            for (int b : pair.b().statements()) {
                compare(comparer, a, b, compared);
            }
        }
        judge(compared, pair.likeness());
    }

    private record Compared(int a, int b, Resemblance resemblance) {
        double closeness() {
            return resemblance.share() + 0.2 * resemblance.within();
        }
    }

    private void compareWithin(Comparer comparer, Source source) {
        List<Integer> all = source.statements();
        comparer.setting(all.stream().map(wordings::get).toList());
        List<Compared> compared = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                compare(comparer, all.get(i), all.get(j), compared);
            }
        }
        judge(compared, WITHIN);
    }

    private void compare(Comparer comparer, int a, int b, List<Compared> into) {
        if (comparer.common(wordings.get(a), wordings.get(b)) >= LEAST_COMMON) {
            into.add(new Compared(a, b, comparer.compare(wordings.get(a), wordings.get(b))));
        }
    }

    private void judge(List<Compared> compared, double likeness) {
        Map<Integer, Double> closest = new HashMap<>();
        for (Compared each : compared) {
            closest.merge(each.a, each.closeness(), Math::max);
            closest.merge(each.b, each.closeness(), Math::max);
        }
        for (Compared each : compared) {
            boolean rivalled =
                    each.closeness() < Math.min(closest.getOrDefault(each.a, 0.0), closest.getOrDefault(each.b, 0.0));
            double likelihood = Judgement.of(
                    each.resemblance,
                    voices.get(each.a).with(voices.get(each.b)),
                    new Judgement.Pair(
                            reports.get(each.a).statement(), reports.get(each.b).statement(), likeness),
                    rivalled);
            if (likelihood >= KEPT) {
                // Of pairs that are as good as sure, those come first that say the same from beginning to end.
                similarities.put(each.a, each.b, likelihood * (0.9 + 0.1 * each.resemblance.share()));
            }
        }
    }
}
