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
    /** How often, and how firmly, a country must be tied to a matter before the label names it. */
    private static final int FIRM = 2;

    private static final int LONGEST_TITLE = 15;
    private static final Set<String> LINKS =
            Set.of("in", "on", "of", "for", "to", "against", "over", "with", "from", "into", "inside", "across");
    private static final Set<String> PAPERS =
            Set.of("draft", "proposal", "demand", "plan", "list", "treaty", "document", "text", "package", "offer");
    /** Links of matters that are where or about what they are. */
    private static final Set<String> OF_PLACES = Set.of("in", "on");

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
    private final Map<Matter, Integer> hits = new HashMap<>();
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
        // Words that turn up once, far from the headline, are not what the article is about.
        this.main = scores.entrySet().stream()
                .filter(entry -> hits.getOrDefault(entry.getKey(), 0) > 1
                        || entry.getValue() >= 3 * entry.getKey().weight())
                .max(Map.Entry.<Matter, Double>comparingByValue()
                        .thenComparing(entry -> -entry.getKey().number()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** A matter counts more in the headline and the lead, and the more specific it is. */
    private void count(Hit hit) {
        double place = hit.first() < SHORTEST_LEAD ? 3 : 1;
        scores.merge(hit.matter(), place * hit.matter().weight(), Double::sum);
        hits.merge(hit.matter(), 1, Integer::sum);
        tie(hit);
    }

    /**
     * The label of a statement's issue, and the words that show it; the evidence is empty where the article's main matter stands in.
     *
     * @param utterance the statement
     * @param conditions its conditions: what is waited for is the issue only where the position itself shows none
     * @param speakers names of all that make this statement together
     */
    Labelled of(Utterance utterance, List<Conditions.Found> conditions, List<String> speakers) {
        @Nullable Hit best = title(utterance);
        for (Stretch stretch : best == null ? utterance.stretches() : List.<Stretch>of()) {
            for (int i = stretch.first(); i < stretch.end(); i++) {
                Optional<Hit> hit = at(i, stretch.end());
                if (hit.isPresent()) {
                    int first = hit.get().first();
                    boolean waited = conditions.stream().anyMatch(c -> c.words().holds(first));
                    best = waited && best != null ? best : better(best, hit.get(), conditions);
                    i = hit.get().end() - 1;
                }
            }
        }
        if (best != null) {
            String own = joins(best.matter(), utterance, speakers);
            return new Labelled(own != null ? own : label(best.matter()), new Stretch(best.first(), best.end()));
        }
        return new Labelled(main == null ? headline() : label(main), new Stretch(0, 0));
    }

    /** "published a draft of its security demands | calling for": the paper that speaks names its matter. */
    private @Nullable Hit title(Utterance utterance) {
        Stretch between = utterance.between();
        boolean paper = false;
        @Nullable Hit best = null;
        for (int i = between.first(); i < between.end() && between.end() - between.first() <= LONGEST_TITLE; i++) {
            paper |= PAPERS.contains(words.lemma(i));
            Optional<Hit> hit = at(i, between.end());
            best = hit.isPresent() ? better(best, hit.get(), List.of()) : best;
        }
        return paper ? best : null;
    }

    /** "announced their intention to join", "that Orlia and Vessany are to become members": those who join, in alphabetical order. */
    private @Nullable String joins(Matter matter, Utterance utterance, List<String> speakers) {
        if (!matter.label().endsWith("membership")) {
            return null;
        }
        boolean own = utterance.speaker().kind() == SpeakerKind.STATE
                && utterance.words().lower(utterance.first()).equals("to");
        List<String> joining = own ? speakers : parties.states(utterance.stretches());
        return joining.isEmpty()
                ? null
                : matter.label() + " of "
                        + String.join(" and ", joining.stream().sorted().toList())
                                .toLowerCase(Locale.ROOT);
    }

    /**
     * @param label lower case
     * @param words the words that show it; empty where it is the article's
     */
    record Labelled(String label, Stretch words) {}

    private Hit better(@Nullable Hit best, Hit hit, List<Conditions.Found> conditions) {
        if (best == null || conditions.stream().anyMatch(c -> c.words().holds(best.first()))) {
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

    /**
     * Ties the country beside a matter's words to it: behind a preposition ("sanctions on Norland"), most firmly behind the matter's own, or
     * right before ("Norland's elections").
     */
    private void tie(Hit hit) {
        String link = hit.matter().link();
        if (link.equals("-")) {
            return;
        }
        int place = hit.first() < SHORTEST_LEAD ? 2 : 1;
        int stop = Math.min(words.size(), hit.end() + WINDOW);
        for (int i = hit.end(); i < stop && !words.isMark(i); i++) {
            if (LINKS.contains(words.lower(i))) {
                int firm = place * (words.lower(i).equals(link) ? FIRM : 1);
                Optional<String> country = parties.firstState(new Stretch(i + 1, Math.min(stop, i + 4)));
                if (country.isPresent()) {
                    tied(hit.matter(), country.get(), firm);
                    return;
                }
            }
        }
        int before = hit.first();
        while (before > 0
                && hit.first() - before < 3
                && !words.word(before - 1).isVerb()
                && (!words.isMark(before - 1) || words.tag(before - 1).equals("POS"))) {
            before--;
        }
        parties.firstState(new Stretch(before, hit.first()))
                .ifPresent(country -> tied(hit.matter(), country, place * FIRM));
    }

    private void tied(Matter matter, String country, int firm) {
        ties.computeIfAbsent(matter, key -> new TreeMap<>()).merge(country, firm, Integer::sum);
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
        String link = matter.label() + " " + matter.link() + " ";
        boolean there = OF_PLACES.contains(matter.link()) && matter.weight() > 1 && theatre.isPresent();
        // Peace is made where the war is, with whomever one talks.
        if (there && (matter.label().startsWith("peace") || matter.label().startsWith("cease"))) {
            return link + theatre.get().toLowerCase(Locale.ROOT);
        }
        return ties.getOrDefault(matter, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue() >= FIRM)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> link + entry.getKey().toLowerCase(Locale.ROOT))
                .orElseGet(() -> there ? link + theatre.get().toLowerCase(Locale.ROOT) : matter.label());
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
