package org.demarche.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.grouping.Gathering;
import org.demarche.grouping.Group;
import org.demarche.grouping.Grouping;
import org.demarche.record.RecordException;
import org.jdbi.v3.core.Handle;

/**
 * Finds which statements of the ledger are one: of all articles at once, or of one article and those that say alike things in the days around it.
 * Reads within one read transaction; what it finds is written in another one, so nobody waits for the comparing.
 */
final class Regrouping {
    /** How many articles one new article is compared with at most, beside those of the groups that they are in. */
    private static final int NEIGHBOURS = 16;

    private static final int ALL = 60;
    /** How many days before and behind an article's alike things are looked for. */
    private static final int DAYS = 8;

    private final Handle handle;
    private final Dialect dialect;
    private final Payloads payloads;
    private final Grouping grouping;
    private final Groups groups;

    Regrouping(Handle handle, Dialect dialect, Payloads payloads, Grouping grouping) {
        this.handle = handle;
        this.dialect = dialect;
        this.payloads = payloads;
        this.grouping = grouping;
        this.groups = new Groups(handle);
    }

    /** Groups, and the articles that they were found in. */
    record Found(List<Group> groups, List<Groups.Read> articles) {}

    /** The groups of all that stands. */
    Found all() throws RecordException {
        List<Groups.Read> articles = groups.read();
        Gathering gathering = grouping.gather();
        groups.ties(gathering);
        new Searching(handle, dialect, new Views(handle, dialect, payloads), Query.ALL)
                .sweep(payloads, article -> gathering.add(article.heading().id(), article.reading()));
        return new Found(gathering.groups(), articles);
    }

    /** The groups in which a statement of this article is, each whole. */
    Found around(Groups.Read article) throws RecordException {
        Views views = new Views(handle, dialect, payloads);
        Optional<ArticleView> itself = views.article(article.article(), 0);
        if (itself.isEmpty()) {
            return new Found(List.of(), List.of(article));
        }
        List<StatementView> own = itself.get().statements();
        Map<String, ArticleView> compared = new LinkedHashMap<>();
        compared.put(article.article(), itself.get());
        Gathering gathering = grouping.gather();
        groups.ties(gathering);
        Set<String> wanted = new LinkedHashSet<>(neighbours(article.article(), own));
        Set<String> known = new LinkedHashSet<>();
        for (String neighbour : new ArrayList<>(wanted)) {
            for (StatementRow row : new Projection(handle, dialect, payloads.names(handle)).statements(neighbour)) {
                groups.groupOf(row.id()).ifPresent(known::add);
            }
        }
        for (String group : known) {
            List<String> of = groups.articles(group);
            if (wanted.size() + of.size() <= ALL) {
                wanted.addAll(of);
                Groups.keep(gathering, groups.members(group));
            }
        }
        for (String other : wanted) {
            if (!compared.containsKey(other)) {
                views.article(other, 0).ifPresent(view -> compared.put(other, view));
            }
        }
        compared.forEach((id, view) -> gathering.add(id, view.reading()));
        return new Found(Groups.with(gathering.groups(), article.article()), List.of(article));
    }

    /** The articles of the days around whose statements have most telling words of this one's, the most alike first. */
    private List<String> neighbours(String article, List<StatementView> own) {
        Map<String, Double> likeness = new LinkedHashMap<>();
        for (StatementView view : own) {
            List<String> words = Likeness.words(view.statement().contentText());
            if (!words.isEmpty()) {
                new Likeness(handle, dialect)
                        .rows(
                                words,
                                Places.first(view.day().minusDays(DAYS)),
                                Places.first(view.day().plusDays(DAYS)),
                                NEIGHBOURS)
                        .forEach((row, rank) -> likeness.merge(row.article(), -rank, Double::sum));
            }
        }
        likeness.remove(article);
        return likeness.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(NEIGHBOURS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
