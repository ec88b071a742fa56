package org.demarche.cli.layout;

import java.util.HashSet;
import java.util.Set;
import org.demarche.record.Reading;
import org.demarche.record.Statement;

/** Counts over many readings, for the last line. Holds names of speakers and nothing else of what it counted. */
public final class Totals {
    /** A stream of millions of articles must not fill the memory with names: above this the count is "more than". */
    private static final int MOST_SPEAKERS = 100_000;

    private final Set<String> speakers = new HashSet<>();
    private long articles;
    private long statements;
    private long conditional;
    private long nested;
    private long deeds;
    private long unread;

    /** Counts one reading. */
    public void add(Reading reading) {
        articles++;
        deeds += reading.deeds().size();
        for (Statement statement : reading.statements()) {
            statements++;
            conditional += statement.conditions().isEmpty() ? 0 : 1;
            nested += statement.within() == null ? 0 : 1;
            if (speakers.size() < MOST_SPEAKERS) {
                speakers.add(statement.speaker().name());
            }
        }
    }

    /** Counts an article that is in a language that is not read. */
    public void addUnread() {
        articles++;
        unread++;
    }

    /** How many articles were counted. */
    public long articles() {
        return articles;
    }

    /** {@code 12 statements by 5 speakers in 2 articles; 3 on a condition, 1 nested, 2 deeds}. */
    public String words() {
        String more = speakers.size() < MOST_SPEAKERS ? "" : "more than ";
        StringBuilder words = new StringBuilder(Phrases.count(statements, "statement", "statements"))
                .append(" by ")
                .append(more)
                .append(Phrases.count(speakers.size(), "speaker", "speakers"))
                .append(" in ")
                .append(Phrases.count(articles, "article", "articles"));
        String sign = "; ";
        if (conditional > 0) {
            words.append(sign).append(conditional).append(" on a condition");
            sign = ", ";
        }
        if (nested > 0) {
            words.append(sign).append(nested).append(" inside another");
            sign = ", ";
        }
        if (deeds > 0) {
            words.append(sign).append(Phrases.count(deeds, "deed", "deeds"));
        }
        if (unread > 0) {
            words.append(sign)
                    .append(Phrases.count(unread, "article", "articles"))
                    .append(" not read");
        }
        return words.append('.').toString();
    }
}
