package org.demarche.cli.layout;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.record.Condition;
import org.demarche.record.Doing;
import org.demarche.record.Guarantee;
import org.demarche.record.PartialDate;
import org.demarche.record.Precondition;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** The fields of the record as a newspaper would put them. */
final class Phrases {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private Phrases() {}

    /** {@code 3 December 2022}, {@code December 2022} or {@code 2022}. */
    static String date(PartialDate date) {
        String day = date.day() > 0 ? date.day() + " " : "";
        String month = date.month() > 0 ? MONTHS[date.month() - 1] + " " : "";
        return day + month + date.year();
    }

    /** An ISO 8601 date or time as a date in words; as it stands when it is neither. */
    static String published(String iso) {
        String day = iso.substring(0, Math.min(10, iso.length()));
        return PartialDate.parse(day).map(Phrases::date).orElse(iso);
    }

    /** {@code Emmanuel Macron, President, for France}. What is no name is marked: an unnamed speaker, a document. */
    static String speaker(Speaker speaker) {
        StringBuilder words = new StringBuilder(speaker.name());
        if (speaker.role() != null) {
            words.append(", ").append(speaker.role());
        }
        if (speaker.represents() != null && !speaker.represents().equals(speaker.name())) {
            words.append(", for ").append(speaker.represents());
        }
        if (speaker.kind() == SpeakerKind.ANONYMOUS) {
            words.append(" (unnamed)");
        } else if (speaker.kind() == SpeakerKind.DOCUMENT) {
            words.append(" (document)");
        }
        return words.toString();
    }

    /** When and where, or null when the text tells neither. */
    static @Nullable String occasion(@Nullable PartialDate saidOn, @Nullable String venue) {
        if (saidOn == null) {
            return venue;
        }
        return venue == null ? date(saidOn) : date(saidOn) + ", " + venue;
    }

    /** The reporting chain, nearest the outlet first: {@code Reuters, citing TF1}. */
    static String chain(List<String> via) {
        return String.join(", citing ", via);
    }

    /** {@code if Putin agrees (up to Vladimir Putin)}. */
    static String condition(Condition condition) {
        String words = condition.span().text();
        return condition.by() == null ? words : words + " (up to " + condition.by() + ")";
    }

    /** {@code the West: address russia's need}. */
    static String doing(Doing doing) {
        return doing.actor() == null ? doing.action() : doing.actor() + ": " + doing.action();
    }

    /** {@code demanded of the West, for Russia: security}; a party that stays unnamed is "somebody". */
    static String guarantee(Guarantee guarantee) {
        String by = switch (guarantee.state()) {
            case DEMANDED -> " of ";
            case OFFERED, PROMISED, GIVEN, REFUSED, WITHDRAWN -> " by ";
        };
        return guarantee.state().word() + by + party(guarantee.guarantor()) + ", for " + party(guarantee.beneficiary())
                + ": " + guarantee.about();
    }

    private static String party(@Nullable String name) {
        return name == null ? "somebody" : name;
    }

    /** {@code the West (talk) waits for Russia (withdraw): only if, says Russia}. */
    static String precondition(Precondition precondition) {
        String kind = precondition.kind().word().replace('-', ' ');
        String held = precondition.heldBy() == null ? "" : ", says " + precondition.heldBy();
        return end(precondition.waits()) + " waits for " + end(precondition.on()) + ": " + kind + held;
    }

    private static String end(Doing doing) {
        return doing.actor() == null ? doing.action() : doing.actor() + " (" + doing.action() + ")";
    }

    /** {@code 94 %}, or empty when never estimated. */
    static String confidence(@Nullable Double probability) {
        return probability == null ? "" : Math.round(probability * 100) + " %";
    }

    /** {@code 1 statement}, {@code 1,234 statements}. */
    static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    /** {@code a, b and c}. */
    static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return items.stream().limit(items.size() - 1L).collect(Collectors.joining(", ")) + " and "
                + items.get(items.size() - 1);
    }
}
