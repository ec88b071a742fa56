package org.demarche.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.grouping.Gathering;
import org.demarche.grouping.Grouping;
import org.demarche.ledger.ArticleView;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;
import org.demarche.record.CodePointText;
import org.demarche.record.Deed;
import org.demarche.record.PartialDate;
import org.demarche.record.Precondition;
import org.demarche.record.Reading;
import org.demarche.record.Span;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The statements that an analysis looks at, with where each was published, the preconditions and the deeds of the same articles.
 *
 * @param statements by day, then by id
 * @param waits by day of their statement, then by its id
 * @param deeds by day, then by id
 * @param sides who stands for whom
 */
public record Corpus(List<Said> statements, List<Waiting> waits, List<Done> deeds, Sides sides) {
    public Corpus {
        statements = List.copyOf(statements);
        waits = List.copyOf(waits);
        deeds = List.copyOf(deeds);
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
        return builder.build()
                .withCopies(gathering.groups().stream()
                        .map(group -> group.members().stream()
                                .map(member -> member.report().statement().id())
                                .toList())
                        .toList());
    }

    /** What was said and done by a day, that day included. */
    public Corpus asOf(LocalDate day) {
        return new Corpus(
                statements.stream().filter(s -> !s.day().isAfter(day)).toList(),
                waits.stream().filter(w -> !w.said().day().isAfter(day)).toList(),
                deeds.stream().filter(d -> !d.day().isAfter(day)).toList(),
                sides);
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
        Map<String, Said> marked = new HashMap<>();
        for (Said s : statements) {
            int number = numbers.getOrDefault(s.id(), s.copies());
            marked.put(s.id(), new Said(s.id(), s.statement(), s.in(), s.when(), s.sentence(), number));
        }
        return new Corpus(
                statements.stream().map(s -> marked.getOrDefault(s.id(), s)).toList(),
                waits.stream()
                        .map(w -> new Waiting(
                                w.precondition(), marked.getOrDefault(w.said().id(), w.said())))
                        .toList(),
                deeds,
                sides);
    }

    /** The reports of every statement by the number of its group, each group by day. */
    Map<Integer, List<Said>> reports() {
        return statements.stream().collect(Collectors.groupingBy(Said::copies));
    }

    /** Gathers articles. Not thread-safe. */
    public static final class Builder {
        private final List<Said> statements = new ArrayList<>();
        private final List<Waiting> waits = new ArrayList<>();
        private final List<Done> deeds = new ArrayList<>();

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
            CodePointText text = new CodePointText(reading.article().text());
            Map<String, Said> byId = new HashMap<>();
            for (Statement statement : reading.statements()) {
                Said said = new Said(
                        prefix + statement.id(),
                        statement,
                        in,
                        when(statement.saidOn(), in, unknown),
                        sentence(statement, text),
                        statements.size());
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
                String sentence = Sentence.around(text, content.get(0).start(), end);
                deeds.add(new Done(in.id() + "#" + deed.id(), deed, in, when(deed.doneOn(), in, unknown), sentence));
            }
            return this;
        }

        private static PartialDate when(@Nullable PartialDate told, Publication in, LocalDate unknown) {
            return told != null ? told : PartialDate.of(in.published() != null ? in.published() : unknown);
        }

        private static String sentence(Statement statement, CodePointText text) {
            int start = statement.start();
            int end = statement.end();
            for (Span span : new @Nullable Span[] {statement.source(), statement.cue()}) {
                if (span != null) {
                    start = Math.min(start, span.start());
                    end = Math.max(end, span.end());
                }
            }
            return Sentence.around(text, start, end);
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
                    Sides.of(statements.stream().map(Said::statement).toList()));
        }
    }
}
