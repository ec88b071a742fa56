package org.demarche.reader.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.reader.text.Passages;
import org.demarche.record.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    /** Friday 14 June 2024. */
    private static final String PUBLISHED = "2024-06-14";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They met on 3 December 2022.            | 2022-12-03
            They met on December 3, 2022.           | 2022-12-03
            They met on the 3rd of December 2022.   | 2022-12-03
            They met on 2022-12-03.                 | 2022-12-03
            They met on Dec. 3.                     | 2023-12-03
            They met on 3 June.                     | 2024-06-03
            They will meet on 20 June.              | 2024-06-20
            They met on Friday.                     | 2024-06-14
            They met on Tuesday evening.            | 2024-06-11
            They met on Saturday.                   | 2024-06-08
            They met on Tuesday, June 4.            | 2024-06-04
            They met on Friday last week.           | 2024-06-07
            They met last Friday.                   | 2024-06-07
            They will meet next Tuesday.            | 2024-06-18
            They met yesterday.                     | 2024-06-13
            They met last night.                    | 2024-06-13
            They met two days ago.                  | 2024-06-12
            They met on the 5th.                    | 2024-06-05
            They met last month.                    | 2024-05
            They met three months ago.              | 2024-03
            They met last year.                     | 2023
            They met earlier this week.             | 2024-06
            They met earlier in the month.          | 2024-06
            They met in March.                      | 2024-03
            They met in October.                    | 2023-10
            They met in mid-March 2014.             | 2014-03
            They met in 2008.                       | 2008
            They met on 3 and 4 March.              | 2024-03
            They met on 3-4 March 2021.             | 2021-03
            """)
    void readsWhenSomethingWas(String text, String expected) {
        assertThat(dates(text, PUBLISHED)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "They may march on the capital.",
        "May Thornbury spoke.",
        "They live on the 5th floor.",
        "He has 2008 reasons.",
        "They counted 35 December issues.",
        "They met on 31 February 2021."
    })
    void takesNothingElseForADay(String text) {
        assertThat(dates(text, PUBLISHED)).noneMatch(date -> date.length() == 10);
    }

    @Test
    void aWeekThatRunsOverTheEndOfAMonthIsAsExactAsItsYear() {
        assertThat(dates("They met this week.", "2024-08-01")).containsExactly("2024");
    }

    @Test
    void aWeekThatRunsOverTheEndOfAYearIsNoDate() {
        assertThat(dates("They met this week.", "2025-01-01")).containsExactly("unknown");
    }

    @Test
    void todayTellsNoDay() {
        assertThat(dates("They met today.", PUBLISHED)).containsExactly("unknown");
    }

    @Test
    void withoutPublicationDateAWeekdayIsUnknown() {
        assertThat(dates("They met on Tuesday.", null)).containsExactly("unknown");
    }

    @Test
    void withoutPublicationDateADayFollowsTheLatestFullDateAndSaysSo() {
        String text = "A draft of 17 December 2021 followed one of 4 May 2019. They spoke on 3 March.";
        assertThat(dates(text, null)).containsExactly("2021-12-17", "2019-05-04", "2022-03-03");
        assertThat(Dates.in(passages(text, null)).get(2).rule()).endsWith("inferred");
    }

    @Test
    void aYearOfPublicationAloneGivesTheYear() {
        assertThat(dates("They met on 3 March.", "2014")).containsExactly("2014-03-03");
    }

    @Test
    void wordsOfADateAreItsOwn() {
        Passages passages = passages("They met on Tuesday evening in port.", PUBLISHED);
        DateExpression date = Dates.in(passages).get(0);
        assertThat(passages.span(date.firstWord(), date.endWord()).text()).isEqualTo("Tuesday evening");
    }

    private static List<String> dates(String text, @Nullable String published) {
        return Dates.in(passages(text, published)).stream()
                .map(date -> date.date() == null ? "unknown" : date.date().toString())
                .toList();
    }

    private static Passages passages(String text, @Nullable String published) {
        return Passages.of(Article.of("a.txt", null, null, null, List.of(), published, "en", text));
    }
}
