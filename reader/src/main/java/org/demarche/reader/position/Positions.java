package org.demarche.reader.position;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.occasion.Occasion;
import org.demarche.reader.speaker.Cast;
import org.demarche.reader.speaker.Spoken;
import org.demarche.reader.text.Passages;
import org.demarche.record.Act;
import org.demarche.record.Condition;
import org.demarche.record.Doing;
import org.demarche.record.Evidence;
import org.demarche.record.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * The stage that turns attributions with their speakers into positions: form, act, issue, stance, conditions with who would have to act,
 * guarantees and points, as the guidelines of the record define them. Rules over lexicons, no model; time grows with the length of the
 * contents. Thread-safe.
 */
public final class Positions {
    /** No statement has more; what goes on beyond is no position but a page of "if". */
    private static final int MOST_CONDITIONS = 20;

    private final Lemmas lemmas = Lemmas.standard();
    private final Classes classes = Classes.standard();
    private final Acts acts;
    private final IssueNames names;
    private final Issues.Catalogue catalogue = new Issues.Catalogue(Lexicon.load("issues.txt"), lemmas);

    /** The stage with the lexicons that ship with the product. */
    public Positions() {
        this(IssueNames.NONE);
    }

    /** @param names what editors call the issues */
    public Positions(IssueNames names) {
        this.names = names;
        CueActs cues = new CueActs(Lexicon.load("cues.txt"), lemmas, classes);
        this.acts = new Acts(cues, new Moves(Lexicon.load("moves.txt"), lemmas), classes);
    }

    /**
     * What each statement amounts to.
     *
     * @param passages the article's words
     * @param cast who is who in it
     * @param occasions the occasion of each of {@code cast.spoken()}, in the same order
     * @return one position for each of {@code cast.spoken()}, in the same order
     * @throws IllegalArgumentException when there is not one occasion for each statement
     */
    public List<Position> of(Passages passages, Cast cast, List<Occasion> occasions) {
        List<Spoken> spoken = cast.spoken();
        if (occasions.size() != spoken.size()) {
            throw new IllegalArgumentException(
                    spoken.size() + " statements, but " + occasions.size() + " occasions: there must be one for each");
        }
        Glossed words = new Glossed(passages, lemmas);
        Parties parties = new Parties(words, cast, classes);
        Issues issues = new Issues(words, parties, catalogue);
        List<List<Attribution>> nested = nested(spoken);
        Blocs blocs = new Blocs(words, cast);
        List<Position> positions = new ArrayList<>(spoken.size());
        for (int i = 0; i < spoken.size(); i++) {
            Utterance utterance = new Utterance(words, spoken.get(i), nested.get(i));
            Sides sides = new Sides(words, cast, utterance, classes, blocs.of(utterance));
            positions.add(position(utterance, sides, parties, issues, together(spoken, i)));
        }
        return positions;
    }

    /** Names of all that make a statement, the joint ones beside it. */
    private static List<String> together(List<Spoken> spoken, int at) {
        int attribution = spoken.get(at).attribution();
        int first = at;
        while (first > 0 && spoken.get(first - 1).attribution() == attribution) {
            first--;
        }
        List<String> names = new ArrayList<>();
        for (int i = first; i < spoken.size() && spoken.get(i).attribution() == attribution; i++) {
            names.add(spoken.get(i).speaker().name());
        }
        return names;
    }

    /** For each statement, the attributions by other speakers that lie directly within it. */
    private static List<List<Attribution>> nested(List<Spoken> spoken) {
        Map<Integer, List<Integer>> statements = new LinkedHashMap<>();
        List<List<Attribution>> nested = new ArrayList<>();
        for (int i = 0; i < spoken.size(); i++) {
            nested.add(new ArrayList<>());
            statements
                    .computeIfAbsent(spoken.get(i).attribution(), key -> new ArrayList<>())
                    .add(i);
        }
        for (Spoken inner : spoken) {
            for (int outer : statements.getOrDefault(inner.what().within(), List.of())) {
                if (!spoken.get(outer).speaker().name().equals(inner.speaker().name())) {
                    nested.get(outer).add(inner.what());
                }
            }
        }
        return nested;
    }

    private Position position(Utterance utterance, Sides sides, Parties known, Issues issues, List<String> speakers) {
        Glossed words = utterance.words();
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        List<Conditions.Found> found =
                Conditions.of(utterance).stream().limit(MOST_CONDITIONS).toList();
        Doers doers = new Doers(words, sides, known, classes);
        List<Condition> conditions = new ArrayList<>();
        List<@Nullable Doing> on = new ArrayList<>();
        List<Party> parties = new ArrayList<>();
        for (Conditions.Found condition : found) {
            Party by = doers.by(condition);
            parties.add(by);
            conditions.add(new Condition(
                    words.passages()
                            .span(condition.words().first(), condition.words().end()),
                    condition.kind(),
                    by.name(),
                    Unknown.NONE));
            on.add(doers.on(condition, by));
            note(evidence, words, "by", by.first(), by.end(), by.rule());
            note(
                    evidence,
                    words,
                    "conditions",
                    condition.words().first(),
                    condition.words().end(),
                    condition.rule());
        }
        Judgement act = acts.of(utterance, sides, found);
        note(evidence, words, "act", act.first(), act.end(), act.rule());
        @Nullable Doing waits = null;
        boolean heldBack = false;
        if (!found.isEmpty()) {
            Waits.Waiting waiting = new Waits(words, sides, known).of(utterance, found.get(0), parties.get(0));
            waits = waiting.doing();
            heldBack = waiting.heldBack() || act.act() == Act.REFUSE;
            note(evidence, words, "waits", waiting.first(), waiting.end(), waiting.rule());
        }
        Optional<Guarantees.Noted> guarantee = new Guarantees(words, sides, known).of(utterance, act.act());
        guarantee.ifPresent(noted -> note(
                evidence,
                words,
                "guarantees",
                noted.words().first(),
                noted.words().end(),
                noted.rule()));
        Issues.Labelled issue = issues.of(utterance, found, speakers);
        note(evidence, words, "issue", issue.words().first(), issue.words().end(), "matter");
        return new Position(
                Forms.of(utterance, utterance.what().within() >= 0),
                act.act(),
                names.of(issue.label()),
                Stances.of(act.act(), !conditions.isEmpty()),
                conditions,
                waits,
                heldBack,
                on,
                Guarantees.list(guarantee),
                new Points(words).of(utterance, act.act()),
                evidence);
    }

    private static void note(
            Map<String, List<Evidence>> evidence, Glossed words, String field, int first, int end, String rule) {
        if (first < end && end <= words.size()) {
            Evidence found =
                    new Evidence(words.word(first).start(), words.word(end - 1).end(), rule);
            evidence.computeIfAbsent(field, key -> new ArrayList<>()).add(found);
        }
    }
}
