package org.demarche.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.grouping.Gathering;
import org.demarche.grouping.Group;
import org.demarche.grouping.Grouping;
import org.demarche.grouping.Member;
import org.demarche.grouping.Origin;
import org.demarche.ledger.ArticleView;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;
import org.demarche.record.Deed;
import org.demarche.record.PartialDate;
import org.demarche.record.Precondition;
import org.demarche.record.Reading;
import org.demarche.record.Span;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The statements that an analysis looks at, with where each was published, the preconditions and the deeds of the same articles. What every
 * analysis needs is worked out here once: order, words, groups of reports. Immutable.
 */
public final class Corpus {
    private final List<Said> statements;
    private final List<Waiting> waits;
    private final List<Done> deeds;
    private final Sides sides;
    private final Map<String, String> origins;
    private final List<List<Said>> groups;

    private Corpus(
            List<Said> statements, List<Waiting> waits, List<Done> deeds, Sides sides, Map<String, String> origins) {
        this.statements = List.copyOf(statements);
        this.waits = List.copyOf(waits);
        this.deeds = List.copyOf(deeds);
        this.sides = sides;
        this.origins = Map.copyOf(origins);
        this.groups = grouped(this.statements);
    }

    private static List<List<Said>> grouped(List<Said> statements) {
        Map<Integer, List<Said>> groups = new LinkedHashMap<>();
        for (Said said : statements) {
            List<Said> alone = List.of(said);
            List<Said> known = groups.putIfAbsent(said.copies(), alone);
            if (known != null) {
                List<Said> more = known instanceof ArrayList ? known : new ArrayList<>(known);
                more.add(said);
                groups.put(said.copies(), more);
            }
        }
        return List.copyOf(groups.values());
    }

    /** The statements by day, then by id. */
    public List<Said> statements() {
        return statements;
    }

    /** The preconditions by day of their statement, then by its id. */
    public List<Waiting> waits() {
        return waits;
    }

    /** The deeds by day, then by id. */
    public List<Done> deeds() {
        return deeds;
    }

    /** Who stands for whom. */
    public Sides sides() {
        return sides;
    }

    /** The reports of every statement by day, in the order of the first ones. */
    List<List<Said>> groups() {
        return groups;
    }

    /** The medium that an outlet took a report from, as far as a comparison of the reports tells; null when it does not. */
    @Nullable
    String origin(Said said) {
        return origins.get(said.id());
    }

    /**
     * What a ledger holds, with reports of one statement marked as copies.
     *
     * @param query which statements; order, limit and page are not looked at
     */
    public static Corpus of(Ledger ledger, Query query) throws LedgerException {
        Builder builder = new Builder();
        Gathering gathering = Grouping.standard().gather();
        ledger.sweep(query, article -> {
            builder.add(article);
            gathering.add(article.heading().id(), article.reading());
        });
        return builder.build().withGroups(gathering.groups());
    }

    /** What was said and done by a day, that day included. */
    public Corpus asOf(LocalDate day) {
        return new Corpus(
                statements.stream().filter(s -> !s.day().isAfter(day)).toList(),
                waits.stream().filter(w -> !w.said().day().isAfter(day)).toList(),
                deeds.stream().filter(d -> !d.day().isAfter(day)).toList(),
                sides,
                origins);
    }

    /**
     * A part of it: some statements with what waits on them, and some deeds. Who stands for whom stays as it is.
     *
     * @param said which statements
     * @param done which deeds
     */
    public Corpus narrowed(Predicate<Said> said, Predicate<Done> done) {
        return new Corpus(
                statements.stream().filter(said).toList(),
                waits.stream().filter(w -> said.test(w.said())).toList(),
                deeds.stream().filter(done).toList(),
                sides,
                origins);
    }

    /**
     * {@link #narrowed} for who knows the statements already: nothing but the waits and the deeds is gone through.
     *
     * @param those statements of this corpus, in its order
     * @param done which deeds
     */
    public Corpus selected(List<Said> those, Predicate<Done> done) {
        Set<String> ids = new HashSet<>();
        if (!waits.isEmpty()) {
            those.forEach(said -> ids.add(said.id()));
        }
        return new Corpus(
                those,
                waits.stream().filter(w -> ids.contains(w.said().id())).toList(),
                deeds.stream().filter(done).toList(),
                sides,
                origins);
    }

    /** The same statements with copies marked, and with where each outlet took them from. */
    public Corpus withGroups(List<Group> found) {
        Map<String, String> from = new HashMap<>();
        for (Group group : found) {
            for (Member member : group.members()) {
                Origin origin = member.origin();
                if (origin != null) {
                    from.put(member.report().statement().id(), origin.name());
                }
            }
        }
        Corpus marked = withCopies(found.stream()
                .map(group -> group.members().stream()
                        .map(member -> member.report().statement().id())
                        .toList())
                .toList());
        return new Corpus(marked.statements, marked.waits, deeds, sides, from);
    }

    /**
     * The same statements with copies marked.
     *
     * @param groups ids of statements; those of one group are reports of one statement
     */
    public Corpus withCopies(Collection<? extends Collection<String>> groups) {
        Map<String, Integer> numbers = new HashMap<>();
        int next = statements.size();
        for (Collection<String> group : groups) {
            int number = next++;
            group.forEach(id -> numbers.put(id, number));
        }
        return new Corpus(
                statements.stream()
                        .map(s -> s.copy(numbers.getOrDefault(s.id(), s.copies())))
                        .toList(),
                waits.stream()
                        .map(w -> new Waiting(
                                w.precondition(),
                                w.said()
                                        .copy(numbers.getOrDefault(
                                                w.said().id(), w.said().copies()))))
                        .toList(),
                deeds,
                sides,
                origins);
    }

    /** Gathers articles. Not thread-safe. */
    public static final class Builder {
        private final List<Said> statements = new ArrayList<>();
        private final List<Waiting> waits = new ArrayList<>();
        private final List<Done> deeds = new ArrayList<>();
        private final Words.Vocabulary vocabulary = new Words.Vocabulary();

        /** Adds what a ledger holds of an article. */
        public Builder add(ArticleView article) {
            LocalDate added = LocalDate.parse(article.heading().addedAt().substring(0, 10));
            Publication in =
                    Publication.of(article.heading().id(), article.reading().article());
            return add(article.reading(), in, "", added);
        }

        /**
         * Adds an article outside a ledger.
         *
         * @param unknown the day for what neither the words nor the publication date
         */
        public Builder add(Reading reading, LocalDate unknown) {
            String source = reading.article().source();
            return add(reading, Publication.of(source, reading.article()), source + "#", unknown);
        }

        private Builder add(Reading reading, Publication in, String prefix, LocalDate unknown) {
            Sentences sentences = new Sentences(reading.article().text());
            Map<String, Said> byId = new HashMap<>();
            for (Statement statement : reading.statements()) {
                Said said = new Said(
                        prefix + statement.id(),
                        statement,
                        in,
                        when(statement.saidOn(), in, unknown),
                        sentence(statement, sentences),
                        statements.size(),
                        Words.of(statement.content(), vocabulary));
                statements.add(said);
                byId.put(statement.id(), said);
            }
            for (Precondition precondition : reading.preconditions()) {
                Said said = byId.get(precondition.statement());
                if (said != null) {
                    waits.add(new Waiting(precondition, said));
                }
            }
            for (Deed deed : reading.deeds()) {
                List<Span> content = deed.content();
                int end = content.get(content.size() - 1).end();
                String sentence = sentences.around(content.get(0).start(), end);
                deeds.add(new Done(
                        in.id() + "#" + deed.id(),
                        deed,
                        in,
                        when(deed.doneOn(), in, unknown),
                        sentence,
                        Words.of(deed, vocabulary)));
            }
            return this;
        }

        private static PartialDate when(@Nullable PartialDate told, Publication in, LocalDate unknown) {
            return told != null ? told : PartialDate.of(in.published() != null ? in.published() : unknown);
        }

        private static String sentence(Statement statement, Sentences sentences) {
            int start = statement.start();
            int end = statement.end();
            for (Span span : new @Nullable Span[] {statement.source(), statement.cue()}) {
                if (span != null) {
                    start = Math.min(start, span.start());
                    end = Math.max(end, span.end());
                }
            }
            return sentences.around(start, end);
        }

        /** What was added. */
        public Corpus build() {
            Comparator<Said> order = Comparator.comparing(Said::day).thenComparing(Said::id);
            return new Corpus(
                    statements.stream().sorted(order).toList(),
                    waits.stream()
                            .sorted(Comparator.comparing(Waiting::said, order))
                            .toList(),
                    deeds.stream()
                            .sorted(Comparator.comparing(Done::day).thenComparing(Done::id))
                            .toList(),
                    Sides.of(statements.stream().map(Said::statement).toList()),
                    Map.of());
        }
    }
}
