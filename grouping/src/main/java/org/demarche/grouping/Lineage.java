package org.demarche.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.demarche.record.Article;
import org.demarche.record.Form;
import org.demarche.record.PartialDate;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Makes a group of reports that belong together: which came first, which is fullest, who took it from whom. */
final class Lineage {
    private static final int ID_LENGTH = 16;
    /** Behind every ISO 8601 time. */
    private static final String LAST = "~";

    private final BiPredicate<Report, Report> copies;

    /** @param copies whether two reports stand in copies of one text */
    Lineage(BiPredicate<Report, Report> copies) {
        this.copies = copies;
    }

    /** @param together reports of one statement, in the order in which they came in */
    Group group(List<Report> together) {
        List<Report> reports = new ArrayList<>(together);
        reports.sort(Comparator.comparing(Lineage::time));
        Report fullest =
                reports.stream().max(Comparator.comparingInt(Lineage::fullness)).orElseThrow();
        List<Member> members = new ArrayList<>();
        for (Report report : reports) {
            Join join = Alignment.of(
                            fullest.statement().content(), report.statement().content())
                    .join();
            members.add(new Member(report, join, origin(report, reports)));
        }
        Report first = reports.get(0);
        String id = Article.hash(first.article() + "\n" + first.statement().id() + "\n" + first.start())
                .substring(0, ID_LENGTH);
        return new Group(id, speaker(reports), saidOn(reports), members, reports.indexOf(fullest));
    }

    private static String time(Report report) {
        return report.published() == null ? LAST : report.published();
    }

    /** Words, where the speaker's own count twice. */
    private static int fullness(Report report) {
        List<Token> tokens =
                Tokens.of(report.statement().content(), report.statement().form() == Form.DIRECT);
        return tokens.size() + (int) tokens.stream().filter(Token::quoted).count();
    }

    private @Nullable Origin origin(Report report, List<Report> reports) {
        List<String> via = report.statement().via();
        if (!via.isEmpty()) {
            String credit = via.get(0);
            Report credited = reports.stream()
                    .filter(other ->
                            other.outlet() != null && outlet(other.outlet()).equals(outlet(credit)))
                    .filter(other -> !other.article().equals(report.article()))
                    .findFirst()
                    .orElse(null);
            return new Origin(Origin.Basis.CREDIT, credit, credited);
        }
        // Of two copies the earlier one is not proved to be the other's source, but it had the words before.
        Optional<Report> copied = reports.stream()
                .takeWhile(other -> time(other).compareTo(time(report)) < 0)
                .filter(other -> other.outlet() != null && copies.test(other, report))
                .findFirst();
        return copied.map(other -> new Origin(Origin.Basis.COPY, String.valueOf(other.outlet()), other))
                .orElse(null);
    }

    private static String outlet(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }

    /** The speaker most reports name; a named one before an unnamed one, a known one before others. */
    private static Speaker speaker(List<Report> reports) {
        Map<String, Integer> counts = new HashMap<>();
        reports.forEach(report -> counts.merge(report.statement().speaker().name(), 1, Integer::sum));
        Comparator<Speaker> order = Comparator.comparing((Speaker s) -> s.kind() == SpeakerKind.ANONYMOUS)
                .thenComparing(s -> s.kind() != SpeakerKind.PERSON)
                .thenComparing(s -> s.id() == null)
                .thenComparing(s -> -counts.getOrDefault(s.name(), 0))
                .thenComparing(Speaker::name);
        return reports.stream()
                .map(report -> report.statement().speaker())
                .min(order)
                .orElseThrow();
    }

    private static @Nullable PartialDate saidOn(List<Report> reports) {
        return reports.stream()
                .flatMap(report -> Optional.ofNullable(report.statement().saidOn()).stream())
                .min(Comparator.comparing((PartialDate d) -> d.day() == 0)
                        .thenComparing(d -> d.month() == 0)
                        .thenComparing(d -> d))
                .orElse(null);
    }
}
