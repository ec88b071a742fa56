package org.demarche.article.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether paragraphs are a transcript and gives each turn its speaker. The words stay as they are, the printed name included: it is
 * what says who speaks. A paragraph without a name goes on with the turn before it.
 */
public final class Turns {
    private static final Pattern ASIDE = Pattern.compile("[(\\[][^()\\[\\]]{1,200}[)\\]]\\.?");
    private static final Pattern END =
            Pattern.compile("(?i)[#*_\\s-]{3,40}|[(\\[]?end(?: of [a-z ]{3,30})?[)\\]]?\\.?");

    private Turns() {}

    /** The paragraphs with their speakers; the same list when they are no transcript. */
    public static List<Paragraph> of(List<Paragraph> paragraphs) {
        if (paragraphs.size() < 3) {
            return paragraphs;
        }
        List<@Nullable Label> labels = labels(paragraphs, Label::of);
        if (!talk(labels, 3, 0.2)) {
            labels = labels(paragraphs, Label::possible);
            if (!talk(labels, 4, 0.4)) {
                return paragraphs;
            }
        }
        List<Paragraph> turns = new ArrayList<>();
        String speaker = null;
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            Label label = labels.get(i);
            if (label != null) {
                speaker = label.speaker();
            } else if (END.matcher(paragraph.text()).matches()) {
                speaker = null;
            }
            boolean said = speaker != null
                    && spoken(paragraph.role())
                    && !ASIDE.matcher(paragraph.text()).matches();
            turns.add(said ? new Paragraph(Role.TURN, paragraph.text(), speaker, paragraph.time()) : paragraph);
        }
        return turns;
    }

    private static List<@Nullable Label> labels(List<Paragraph> paragraphs, Function<String, @Nullable Label> find) {
        List<@Nullable Label> labels = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            labels.add(spoken(paragraph.role()) ? find.apply(paragraph.text()) : null);
        }
        return labels;
    }

    /** Lines of a talk may be set as headings when they are bold and short. */
    private static boolean spoken(Role role) {
        return role != Role.HEADLINE
                && role != Role.STANDFIRST
                && role != Role.TABLE
                && role != Role.CAPTION
                && role != Role.ENTRY
                && role != Role.HEADING;
    }

    /**
     * A talk has turns of at least two, one of whom comes back, and from its first turn on it is full of them.
     *
     * @param least how many turns there must be
     * @param share of turns that must begin with a name, among the paragraphs from the first name on
     */
    private static boolean talk(List<@Nullable Label> labels, int least, double share) {
        Map<String, Integer> turns = new HashMap<>();
        int first = -1;
        int count = 0;
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            if (label != null) {
                first = first < 0 ? i : first;
                turns.merge(label.speaker(), 1, Integer::sum);
                count++;
            }
        }
        int back = turns.values().stream().filter(n -> n > 1).mapToInt(n -> n).sum();
        return count >= least && turns.size() > 1 && back * 2 >= count && count >= share * (labels.size() - first);
    }
}
