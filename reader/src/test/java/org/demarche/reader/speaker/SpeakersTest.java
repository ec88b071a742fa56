package org.demarche.reader.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.registry.Entry;
import org.demarche.reader.registry.EntryKind;
import org.demarche.reader.registry.Registry;
import org.demarche.reader.text.Passages;
import org.demarche.record.Article;
import org.demarche.record.PartialDate;
import org.demarche.record.Span;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * In the texts, sources stand between {@code <} and {@code >}, and what follows each up to {@code |} or the paragraph's end is its content. The
 * marks are taken out before reading.
 */
class SpeakersTest {
    private static final Registry REGISTRY = Registry.standard()
            .with(List.of(
                    state("Vessany", "Vessanian", "Orth"),
                    state("Orlia", "Orlish", "Kell"),
                    holder("Ilva Torrend", "President", "Vessany", 2019, 2022),
                    holder("Bram Oster", "President", "Vessany", 2023, 2027),
                    holder("Pell Vidnik", "Foreign Minister", "Orlia", 2020, 2027)));

    private final Speakers speakers = new Speakers(REGISTRY);

    @Test
    void aFullNameStandsForLaterFamilyNames() {
        assertThat(read("<Harbour envoy Dana Quell> said that ice was thin.|\n\n<Quell> said that boats would wait.|"))
                .extracting(s -> s.speaker().name())
                .containsExactly("Dana Quell", "Dana Quell");
    }

    @Test
    void titlesAndAppositionsTellRoleAndSide() {
        List<Spoken> spoken = read("<Vessanian Finance Minister Dana Quell> said that rates would fall.|\n\n"
                + "<Marek Sunde, a spokesman for Orlia's navy,> said that ships had left.|\n\n"
                + "<Orlia's trade minister, Lene Abar,> said that tariffs would stay.|");
        assertThat(spoken)
                .extracting(s -> s.speaker().name(), s -> s.speaker().represents())
                .containsExactly(
                        tuple("Dana Quell", "Vessany"), tuple("Marek Sunde", "Orlia"), tuple("Lene Abar", "Orlia"));
        assertThat(spoken.get(0).speaker().role()).isEqualTo("Finance Minister");
    }

    @Test
    void somebodyWhoStudiesAStateDoesNotSpeakForIt() {
        assertThat(read("<Dana Quell, a Vessany scholar at Chatham House,> said that talks had failed.|")
                        .get(0)
                        .speaker()
                        .represents())
                .isEqualTo("Chatham House");
    }

    @Test
    void formerHoldersRepresentNobody() {
        assertThat(read("<Former Vessanian President Ilva Torrend> said that he was tired.|")
                        .get(0)
                        .speaker()
                        .represents())
                .isNull();
    }

    @Test
    void anOfficeIsItsHolderOnTheDay() {
        String text = "<The Vessanian president> said that ice was thin.|";
        assertThat(read(text, "2021-05-01").get(0).speaker().name()).isEqualTo("Ilva Torrend");
        assertThat(read(text, "2024-05-01").get(0).speaker().name()).isEqualTo("Bram Oster");
    }

    @Test
    void aFamilyNameAloneIsTheHolderInWhateverSpelling() {
        Spoken spoken =
                read("<Vidnyk>: Vessany is ready to talk|", "2022-12-04").get(0);
        assertThat(spoken.speaker().name()).isEqualTo("Pell Vidnik");
        assertThat(spoken.speaker().represents()).isEqualTo("Orlia");
    }

    @Test
    void capitalsSeatsAndAbbreviationsAreStates() {
        assertThat(
                        read(
                                "<Orth> said that ice was thin.|\n\n<The Kremlin> said that it was not.|\n\n<The U.S.> said nothing new.|"))
                .extracting(s -> s.speaker().name(), s -> s.speaker().kind())
                .containsExactly(
                        tuple("Vessany", SpeakerKind.STATE),
                        tuple("Russia", SpeakerKind.STATE),
                        tuple("United States", SpeakerKind.STATE));
    }

    @Test
    void organsOfAStateSpeakForIt() {
        assertThat(
                        read(
                                "<Vessany's fisheries ministry> said that nets were torn.|\n\n<The ministry> said that it would pay.|"))
                .extracting(
                        s -> s.speaker().name(),
                        s -> s.speaker().kind(),
                        s -> s.speaker().represents())
                .containsExactly(
                        tuple("Vessanian Fisheries Ministry", SpeakerKind.ORGANISATION, "Vessany"),
                        tuple("Vessanian Fisheries Ministry", SpeakerKind.ORGANISATION, "Vessany"));
    }

    @Test
    void pronounsStandForTheLastFittingSpeaker() {
        assertThat(read(
                        "<Vessanian envoy Mary Quell> said that ice was thin.|\n\n<Orlish envoy Peter Sunde> said that it was not.|\n\n"
                                + "<She> said that he was wrong.|\n\n<He> said that boats had sunk.|"))
                .extracting(s -> s.speaker().name())
                .containsExactly("Mary Quell", "Peter Sunde", "Mary Quell", "Peter Sunde");
    }

    @Test
    void unnamedSourcesKeepTheirWords() {
        List<Spoken> spoken = read(
                "<A senior NATO diplomat> said that ice was thin.|\n\n<\"two people close to the talks\"> said that it was not.|");
        assertThat(spoken)
                .extracting(
                        s -> s.speaker().name(),
                        s -> s.speaker().kind(),
                        s -> s.speaker().represents())
                .containsExactly(
                        tuple("a senior NATO diplomat", SpeakerKind.ANONYMOUS, "NATO"),
                        tuple("two people close to the talks", SpeakerKind.ANONYMOUS, null));
    }

    @Test
    void aSpokesmanOfSomebodyIsNotThatPerson() {
        assertThat(
                        read("<Vessanian envoy Dana Quell> said that ice was thin.|\n\n<A spokesman for Dana Quell> said that it was not.|")
                                .get(1)
                                .speaker())
                .isEqualTo(
                        new Actor("a spokesman for Dana Quell", SpeakerKind.ANONYMOUS, null, "Spokesman", "Vessany"));
    }

    @Test
    void aSourceThatTheLeadLeavesUnnamedIsNamedByWhatFollows() {
        assertThat(
                        read(
                                "<A Vessanian navy spokesman> said that ships had left.|\n\nThe sea was calm. <Colonel Marek Sunde> said that no one was hurt.|"))
                .extracting(s -> s.speaker().name(), s -> s.speaker().represents())
                .containsExactly(tuple("Marek Sunde", "Vessany"), tuple("Marek Sunde", "Vessany"));
    }

    @Test
    void jointSpeakersHaveAStatementEach() {
        List<Spoken> spoken = read("<Both Vessany and Orlia> said that ice was thin.|");
        assertThat(spoken)
                .extracting(
                        s -> s.speaker().name(),
                        s -> s.source() == null ? "" : s.source().text())
                .containsExactly(tuple("Vessany", "Vessany"), tuple("Orlia", "Orlia"));
    }

    @Test
    void thoseWhoActTogetherHaveOne() {
        List<Spoken> spoken = read(
                "In a joint statement <Vessanian President Ilva Torrend and Orlish envoy Peter Sunde> said that ice was thin.|\n\n"
                        + "<The statement> said that boats would wait.|");
        assertThat(spoken)
                .extracting(s -> s.speaker().name())
                .containsExactly("Ilva Torrend and Peter Sunde", "joint statement of Ilva Torrend and Peter Sunde");
    }

    @Test
    void aJointStatementOfLeadersIsThatOfTheirStates() {
        List<Spoken> spoken = read("The leaders of Vessany and Orlia have signed a joint statement.\n\n"
                + "<The statement> said that boats would wait.|");
        assertThat(spoken)
                .extracting(s -> s.speaker().name())
                .containsExactly("joint statement of the leaders of Vessany and Orlia");
    }

    @Test
    void aClauseThatOnlyAddsSomethingIsNoPartOfAName() {
        Spoken spoken = read("<A spokesman for the harbour union, who was in tears,> said that ice was thin.|")
                .get(0);
        assertThat(spoken.speaker().name()).isEqualTo("a spokesman for the harbour union");
    }

    @Test
    void documentsSpeak() {
        Actor actor = read("<A draft treaty of the United Nations> says that nets must be mended.|")
                .get(0)
                .speaker();
        assertThat(actor.kind()).isEqualTo(SpeakerKind.DOCUMENT);
        assertThat(actor.represents()).isEqualTo("United Nations");
    }

    @Test
    void whoSpokeGoesOnWhereNobodyIsNamed() {
        List<Spoken> spoken = read("<Vessanian envoy Dana Quell> said that ice was thin.|\n\n<>\"Boats will wait.\"|");
        assertThat(spoken.get(1).speaker().name()).isEqualTo("Dana Quell");
        assertThat(spoken.get(1).source()).isNull();
    }

    @Test
    void aMonthIsNoPerson() {
        Cast cast = cast(
                "<British Prime Minister Theresa May> said that ice was thin.| It melted in May. <May> said that boats would wait.|",
                "2018-03-15");
        assertThat(cast.spoken()).extracting(s -> s.speaker().name()).containsExactly("Theresa May", "Theresa May");
        assertThat(cast.mentions().stream().filter(m -> m.actor().name().equals("Theresa May")))
                .hasSize(2);
    }

    @Test
    void aHeadlineInCapitalsNamesNobodyNew() {
        Cast cast = cast(
                "Quell Warns Thin Ice Threatens Northern Harbour Boats\n\n<Vessanian envoy Dana Quell> said that ice was thin.|",
                "2021-01-01");
        assertThat(cast.mentions()).extracting(m -> m.actor().name()).containsOnly("Dana Quell");
    }

    @Test
    void mentionsDoNotOverlapAndStandInOrder() {
        List<Mention> mentions = cast(
                        "<Vessanian President Ilva Torrend> told Orlia that she would visit Kell and the UN Security Council.|",
                        "2021-01-01")
                .mentions();
        for (int i = 1; i < mentions.size(); i++) {
            assertThat(mentions.get(i).firstWord())
                    .isGreaterThanOrEqualTo(mentions.get(i - 1).endWord());
        }
        assertThat(mentions)
                .extracting(m -> m.actor().name())
                .containsExactly("Ilva Torrend", "Orlia", "Ilva Torrend", "Orlia", "UN Security Council");
    }

    @Test
    void aTextWithoutWordsIsNoProblem() {
        assertThat(cast("", "2021-01-01").mentions()).isEmpty();
        assertThat(cast("\n\n ... \u2014 \"\"", "2021-01-01").mentions()).isEmpty();
    }

    private static org.assertj.core.groups.Tuple tuple(@Nullable Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private List<Spoken> read(String marked) {
        return read(marked, "2021-01-01");
    }

    private List<Spoken> read(String marked, String published) {
        return cast(marked, published).spoken();
    }

    @Test
    void nobodyCallsHimselfByHisName() {
        assertThat(read("<Orlish Foreign Minister Pell Vidnik> met Vessanian President Bram Oster.|\n\n"
                        + "<He> said that Oster had been late.|"))
                .extracting(s -> s.speaker().name())
                .containsExactly("Pell Vidnik", "Pell Vidnik");
    }

    @Test
    void aNameBeforeTheNounOfABodyOnlyDescribesIt() {
        Spoken spoken =
                read("<Vessanian President Bram Oster> smiled.|\n\n<The Oster administration> said that ice was thin.|")
                        .get(1);
        assertThat(spoken.speaker().name()).isEqualTo("Oster administration");
        assertThat(spoken.speaker().kind()).isEqualTo(SpeakerKind.ORGANISATION);
        assertThat(spoken.speaker().represents()).isEqualTo("Vessany");
    }

    @Test
    void anEnvoyToAStateIsNamedBehindIt() {
        assertThat(read("<Orlish Ambassador to Vessany Dana Quell> said that ice was thin.|"))
                .extracting(s -> s.speaker().name(), s -> s.speaker().represents())
                .containsExactly(tuple("Dana Quell", "Orlia"));
    }

    @Test
    void aRelativePronounBehindSomebodyUnnamedIsHe() {
        assertThat(read("It was one officer <who> said that ice was thin.|"))
                .extracting(s -> s.speaker().name())
                .containsExactly("one officer");
    }

    private Cast cast(String marked, String published) {
        StringBuilder text = new StringBuilder();
        List<int[]> places = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (int i = 0; i < marked.length(); i++) {
            switch (marked.charAt(i)) {
                case '<' -> from = text.length();
                case '>' -> to = text.length();
                case '|' -> places.add(new int[] {from, to, text.length()});
                default -> text.append(marked.charAt(i));
            }
        }
        Passages passages =
                Passages.of(Article.of("a.txt", null, null, null, List.of(), published, "en", text.toString()));
        List<Attribution> attributions = new ArrayList<>();
        for (int[] place : places) {
            Span source = place[0] == place[1] ? null : passages.text().span(place[0], place[1]);
            Span content = passages.text().span(place[1], place[2]);
            attributions.add(new Attribution(source, null, List.of(content), -1, -1, 1));
        }
        return speakers.in(passages, attributions);
    }

    private static Entry state(String name, String demonym, String capital) {
        return new Entry(
                name,
                EntryKind.STATE,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(demonym),
                List.of(capital),
                List.of(),
                null,
                "invented");
    }

    private static Entry holder(String name, String role, String state, int from, int to) {
        return new Entry(
                name,
                EntryKind.PERSON,
                null,
                List.of(),
                role,
                state,
                new PartialDate(from, 0, 0),
                new PartialDate(to, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                null,
                "invented");
    }
}
