package org.demarche.ledger;

import java.util.Optional;
import org.demarche.record.PartialDate;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/** What a statement is searched, filtered, sorted and counted by: columns of the table {@code statement}, all from its payload. */
record Facets(
        @Nullable String review,
        String speakerKey,
        String speaker,
        @Nullable String represents,
        @Nullable String outlet,
        String act,
        String issue,
        @Nullable String addressee,
        @Nullable String saidOn,
        String day,
        boolean conditions,
        String words) {
    /** Length of YYYY-MM-DD. */
    private static final int DAY = 10;

    /** @param added when the statement came in (UTC, ISO 8601), for one without any other date */
    static Facets of(Statement statement, VersionRow article, String added) {
        return new Facets(
                statement.review() == null ? null : statement.review().state().word(),
                Ids.speaker(statement.speaker()),
                Ids.storable(statement.speaker().name()),
                storable(statement.speaker().represents()),
                storable(article.outlet()),
                statement.act().word(),
                Ids.storable(statement.issue()),
                storable(statement.addressee()),
                statement.saidOn() == null ? null : statement.saidOn().toString(),
                day(statement.saidOn() == null ? null : statement.saidOn().toString(), article.published(), added),
                !statement.conditions().isEmpty(),
                Ids.storable(statement.contentText()));
    }

    static @Nullable String storable(@Nullable String text) {
        return text == null ? null : Ids.storable(text);
    }

    /** When it was said, else when it was published, else when it came in; of an inexact date the first day. */
    static String day(@Nullable String saidOn, @Nullable String published, String added) {
        for (String date : new @Nullable String[] {saidOn, published, added}) {
            Optional<PartialDate> known = date == null
                    ? Optional.empty()
                    : PartialDate.parse(date.substring(0, Math.min(date.length(), DAY)));
            if (known.isPresent()) {
                return known.get().first().toString();
            }
        }
        return added;
    }
}
