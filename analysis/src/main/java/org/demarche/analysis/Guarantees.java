package org.demarche.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.record.Condition;
import org.demarche.record.ConditionKind;
import org.demarche.record.Guarantee;
import org.demarche.record.GuaranteeState;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The register of guarantees: who would protect whom.
 *
 * @param entries by guarantor and beneficiary, in the order of their first statement
 */
public record Guarantees(List<Entry> entries) {
    /**
     * A guarantee of one guarantor for one beneficiary.
     *
     * @param guarantor the state or organisation that gives or would give it; null when unnamed
     * @param beneficiary whom it protects; null when unnamed
     * @param state how far it has come: the state of the latest statement
     * @param mentions every statement that speaks of it, the first one first
     */
    public record Entry(
            @Nullable String guarantor, @Nullable String beneficiary, GuaranteeState state, List<Mention> mentions) {
        public Entry {
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * What one statement says of a guarantee.
     *
     * @param state how far it has come
     * @param about what it covers
     * @param against what it protects from, in the statement's words; null when it does not say
     * @param triggers the conditions on which it hangs
     * @param duration how long it holds, in the statement's words; null when it does not say
     * @param bearing how far the statement is its speaker's own
     * @param cited the statement
     */
    public record Mention(
            GuaranteeState state,
            String about,
            @Nullable String against,
            List<String> triggers,
            @Nullable String duration,
            Bearing bearing,
            Cited cited) {
        public Mention {
            triggers = List.copyOf(triggers);
        }
    }

    private static final Pattern AGAINST = Pattern.compile(
            "\\b(?:against|from) ((?:an?y? |the )?(?:[\\w-]+ ){0,3}(?:attacks?|aggression|invasion|threats?|"
                    + "strikes?|incursions?|assaults?))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DURATION = Pattern.compile(
            "\\bfor (?:at least |another |up to )?(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|"
                    + "fifty|a hundred) (?:day|week|month|year|decade|generation)s?\\b",
            Pattern.CASE_INSENSITIVE);

    public Guarantees {
        entries = List.copyOf(entries);
    }

    /** Draws up the register. */
    public static Guarantees of(Corpus corpus) {
        Map<List<String>, List<Mention>> register = new LinkedHashMap<>();
        Map<List<String>, Guarantee> named = new LinkedHashMap<>();
        for (Said said : corpus.statements()) {
            for (Guarantee guarantee : said.statement().guarantees()) {
                List<String> parties = List.of(
                        key(guarantee.guarantor(), corpus.sides()), key(guarantee.beneficiary(), corpus.sides()));
                named.putIfAbsent(parties, guarantee);
                register.computeIfAbsent(parties, p -> new ArrayList<>()).add(mention(guarantee, said));
            }
        }
        List<Entry> entries = new ArrayList<>();
        register.forEach((parties, mentions) -> {
            Guarantee first = named.get(parties);
            entries.add(new Entry(
                    first == null ? null : side(first.guarantor(), corpus.sides()),
                    first == null ? null : side(first.beneficiary(), corpus.sides()),
                    mentions.get(mentions.size() - 1).state(),
                    mentions));
        });
        return new Guarantees(entries);
    }

    private static String key(@Nullable String party, Sides sides) {
        return party == null ? "" : Sides.plain(sides.of(party));
    }

    private static @Nullable String side(@Nullable String party, Sides sides) {
        return party == null ? null : sides.of(party);
    }

    private static Mention mention(Guarantee guarantee, Said said) {
        Statement statement = said.statement();
        List<String> triggers = new ArrayList<>();
        String duration = first(DURATION, 0, statement.contentText());
        for (Condition condition : statement.conditions()) {
            if (condition.kind() == ConditionKind.AS_LONG_AS || condition.kind() == ConditionKind.UNTIL) {
                duration = duration == null ? condition.span().text() : duration;
            } else {
                triggers.add(condition.span().text());
            }
        }
        return new Mention(
                guarantee.state(),
                guarantee.about(),
                first(AGAINST, 1, statement.contentText()),
                triggers,
                duration,
                Bearing.of(said),
                Cited.of(said));
    }

    private static @Nullable String first(Pattern pattern, int group, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(group) : null;
    }
}
