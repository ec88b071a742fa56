package org.demarche.reader.position;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * A short label for the matter at stake: a matter of {@code issues.txt} with the country it is tied to ("sanctions on norland"). The words
 * that mean a matter lead to one label in every article. A content without a matter of its own gets the article's main one; an article
 * without any gets the noun phrase that its headline begins with. For one article.
 */
final class Issues {
    /** What is said where neither the content nor the article shows a matter. */
    static final String NONE = "unspecified";

    private static final int WINDOW = 7;
    /** Links of matters that are where or about what they are: whom one talks with is another question. */
    private static final Set<String> OF_PLACES = Set.of("in", "on");

    private static final Set<String> TOWARDS = Set.of("with", "to", "by", "from", "against", "for");
    private static final Set<String> CONFLICTS = Set.of("war", "conflict", "crisis", "fighting", "unrest", "violence");
    private static final int SHORTEST_LEAD = 60;

    private record Matter(int number, String label, String link, int weight) {}

    /** The matters of the data file. Immutable. */
    static final class Catalogue {
        private final Phrases<Matter> phrases;

        Catalogue(Lexicon lexicon, Lemmas lemmas) {
            phrases = new Phrases<>(lemmas);
            int number = 0;
            for (Lexicon.Section section : lexicon.sections()) {
                List<String> head = section.head();
                Matter matter = new Matter(number++, head.get(0), head.get(1), Integer.parseInt(head.get(2)));
                section.phrases().forEach(phrase -> phrases.add(phrase, matter));
            }
        }
    }

    private record Hit(Matter matter, int first, int end) {}

    private final Glossed words;
    private final Parties parties;
    private final Catalogue catalogue;
    /** By matter, how often each country is tied to it in the article. */
    private final Map<Matter, Map<String, Integer>> ties = new HashMap<>();

    private final Map<Matter, Double> scores = new HashMap<>();
    private final @Nullable Matter main;
    private final Optional<String> theatre;

    Issues(Glossed words, Parties parties, Catalogue catalogue) {
        this.words = words;
        this.parties = parties;
        this.catalogue = catalogue;
        this.theatre = theatre();
        int i = 0;
        while (i < words.size()) {
            Optional<Hit> hit = at(i, words.size());
            if (hit.isPresent()) {
                count(hit.get());
                i = hit.get().end();
            } else {
                i++;
            }
        }
        this.main = scores.entrySet().stream()
                .max(Map.Entry.<Matter, Double>comparingByValue()
                        .thenComparing(entry -> -entry.getKey().number()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** A matter counts more in the headline and the lead, and the more specific it is. */
    private void count(Hit hit) {
        double place = hit.first() < SHORTEST_LEAD ? 3 : 1;
        scores.merge(hit.matter(), place * hit.matter().weight(), Double::sum);
        tie(hit).ifPresent(country -> ties.computeIfAbsent(hit.matter(), key -> new TreeMap<>())
                .merge(country, hit.first() < SHORTEST_LEAD ? 2 : 1, Integer::sum));
    }

    /** The label of a statement's issue, and the words that show it; the evidence is empty where the article's main matter stands in. */
    Labelled of(Utterance utterance) {
        @Nullable Hit best = null;
        for (Stretch stretch : utterance.stretches()) {
            for (int i = stretch.first(); i < stretch.end(); i++) {
                Optional<Hit> hit = at(i, stretch.end());
                if (hit.isPresent()) {
                    best = better(best, hit.get());
                    i = hit.get().end() - 1;
                }
            }
        }
        if (best != null) {
            String own = joins(best.matter(), utterance);
            return new Labelled(own != null ? own : label(best.matter()), new Stretch(best.first(), best.end()));
        }
        return new Labelled(main == null ? headline() : label(main), new Stretch(0, 0));
    }

    /** "announced their intention to join": a state that tells of its own accession; null for anything else. */
    private static @Nullable String joins(Matter matter, Utterance utterance) {
        boolean own = matter.label().endsWith("membership")
                && utterance.speaker().kind() == SpeakerKind.STATE
                && utterance.words().lower(utterance.first()).equals("to");
        return own ? matter.label() + " of " + utterance.speaker().name().toLowerCase(Locale.ROOT) : null;
    }

    /**
     * @param label lower case
     * @param words the words that show it; empty where it is the article's
     */
    record Labelled(String label, Stretch words) {}

    private Hit better(@Nullable Hit best, Hit hit) {
        if (best == null) {
            return hit;
        }
        Comparator<Hit> order = Comparator.<Hit>comparingInt(h -> h.matter().weight())
                .thenComparingDouble(h -> scores.getOrDefault(h.matter(), 0.0))
                .thenComparingInt(h -> -h.first());
        return order.compare(hit, best) > 0 ? hit : best;
    }

    private Optional<Hit> at(int i, int end) {
        List<Phrases.Found<Matter>> found = catalogue.phrases.at(words::lemma, i, Math.min(end, i + 6));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Phrases.Found<Matter> longest = found.get(found.size() - 1);
        return Optional.of(new Hit(longest.value(), i, i + longest.length()));
    }

    /** The country that stands beside a matter's words, behind them ("sanctions on Norland") or before ("Norland's elections"). */
    private Optional<String> tie(Hit hit) {
        if (hit.matter().link().equals("-")) {
            return Optional.empty();
        }
        Stretch behind = new Stretch(hit.end(), Math.min(words.size(), hit.end() + WINDOW));
        Stretch before = new Stretch(Math.max(0, hit.first() - 3), hit.first());
        boolean of = OF_PLACES.contains(hit.matter().link());
        Set<String> not = of && hit.matter().label().startsWith("peace") ? TOWARDS : Set.of();
        return parties.firstState(behind, not).or(() -> parties.firstState(before, not));
    }

    /** The country that the article's war or conflict is in. */
    private Optional<String> theatre() {
        for (int i = 0; i + 2 < words.size(); i++) {
            if (CONFLICTS.contains(words.lemma(i)) && words.lower(i + 1).equals("in")) {
                Optional<String> country = parties.firstState(new Stretch(i + 2, Math.min(words.size(), i + 5)));
                if (country.isPresent()) {
                    return country;
                }
            }
        }
        return Optional.empty();
    }

    private String label(Matter matter) {
        Map<String, Integer> countries = ties.getOrDefault(matter, Map.of());
        return countries.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> matter.label() + " " + matter.link() + " "
                        + entry.getKey().toLowerCase(Locale.ROOT))
                .orElseGet(() -> OF_PLACES.contains(matter.link()) && matter.weight() > 1 && theatre.isPresent()
                        ? matter.label() + " " + matter.link() + " "
                                + theatre.get().toLowerCase(Locale.ROOT)
                        : matter.label());
    }

    /** The first noun phrase of the article, at most five words. */
    private String headline() {
        int first = 0;
        int most = Math.min(words.size(), 40);
        while (first < most && !words.word(first).isNoun()) {
            first++;
        }
        int end = first;
        while (end < most && end - first < 5 && words.word(end).isNoun()) {
            end++;
        }
        String text = words.text(first, end, 5);
        return text.isEmpty() ? NONE : text;
    }
}
