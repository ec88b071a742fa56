package org.demarche.reader.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.record.Act;
import org.demarche.record.Span;

/**
 * The items of a list of demands or offers: what follows "including", "such as", "namely" or a colon, cut at its commas or semicolons; items
 * numbered "(1)" or "1)"; and several clauses with their own "to" or "that". A list has at least two items.
 */
final class Points {
    private static final Set<String> OPENERS = Set.of("including", "namely", ":", "include", "includes", "included");
    private static final int MOST = 100;

    private final Glossed words;

    Points(Glossed words) {
        this.words = words;
    }

    /** The items in reading order; none when the statement is no demand, offer or promise, or lists nothing. */
    List<Span> of(Utterance utterance, Act act) {
        boolean lists = act == Act.DEMAND || act == Act.OFFER || act == Act.COMMIT;
        if (!lists) {
            return List.of();
        }
        for (Stretch stretch : utterance.stretches()) {
            List<Stretch> items = numbered(stretch);
            if (items.size() < 2) {
                items = opened(stretch);
            }
            if (items.size() < 2) {
                items = parallel(stretch);
            }
            if (items.size() >= 2) {
                return items.stream()
                        .limit(MOST)
                        .map(item -> words.passages().span(item.first(), item.end()))
                        .toList();
            }
        }
        return List.of();
    }

    private List<Stretch> numbered(Stretch stretch) {
        List<Integer> starts = new ArrayList<>();
        for (int i = stretch.first(); i + 1 < stretch.end(); i++) {
            boolean number = isNumber(i, starts.size() + 1);
            if (number && words.lower(i + 1).equals(")")) {
                starts.add(i + 2);
            }
        }
        List<Stretch> items = new ArrayList<>();
        for (int k = 0; k < starts.size(); k++) {
            int end = stretch.end();
            if (k + 1 < starts.size()) {
                end = starts.get(k + 1) - 2;
                end -= end > starts.get(k) && words.lower(end - 1).equals("(") ? 1 : 0;
            }
            add(items, starts.get(k), end);
        }
        return items;
    }

    private boolean isNumber(int i, int number) {
        return words.lower(i).equals(Integer.toString(number))
                || number <= 26 && words.lower(i).equals(String.valueOf((char) ('a' + number - 1)));
    }

    private List<Stretch> opened(Stretch stretch) {
        for (int i = stretch.first(); i < stretch.end(); i++) {
            String lower = words.lower(i);
            boolean such = lower.equals("such")
                    && i + 1 < stretch.end()
                    && words.lower(i + 1).equals("as");
            if (OPENERS.contains(lower) || such) {
                List<Stretch> items = cut(such ? i + 2 : i + 1, stretch.end());
                if (items.size() >= 2) {
                    return items;
                }
            }
        }
        return List.of();
    }

    /** Cuts a list at its semicolons, else at commas, and at the "and" before its last item. */
    private List<Stretch> cut(int first, int end) {
        String mark = words.has(";", first, end) ? ";" : ",";
        List<Stretch> items = new ArrayList<>();
        int start = first;
        boolean marked = false;
        for (int i = first; i < end; i++) {
            String lower = words.lower(i);
            if (lower.equals(mark)) {
                add(items, start, i);
                start = i + 1;
                marked = true;
            } else if ((lower.equals("and") || lower.equals("or")) && i == start) {
                start = i + 1;
            } else if ((lower.equals("and") || lower.equals("or")) && marked && !laterMark(mark, i, end)) {
                add(items, start, i);
                start = i + 1;
                marked = false;
            }
        }
        add(items, start, end);
        return marked || items.size() > 2 ? items : List.of();
    }

    private boolean laterMark(String mark, int from, int end) {
        return words.has(mark, from, Math.min(end, from + 60));
    }

    /** "to open the border, to free the crew and to pay". */
    private List<Stretch> parallel(Stretch stretch) {
        List<Integer> starts = new ArrayList<>();
        for (int i = stretch.first(); i + 1 < stretch.end(); i++) {
            boolean head = words.lower(i).equals("to") && words.tag(i + 1).equals("VB");
            boolean first = starts.isEmpty();
            boolean follows = i > stretch.first()
                    && (words.lower(i - 1).equals(",") || words.lower(i - 1).equals("and"));
            if (head && (first || follows)) {
                starts.add(i);
            }
        }
        List<Stretch> items = new ArrayList<>();
        for (int k = 0; k < starts.size(); k++) {
            int end = k + 1 < starts.size() ? starts.get(k + 1) : stretch.end();
            if (end > starts.get(k) && words.lower(end - 1).equals("and")) {
                end--;
            }
            add(items, starts.get(k), end);
        }
        return items;
    }

    private void add(List<Stretch> items, int first, int end) {
        int from = first;
        int to = end;
        while (from < to && (words.isMark(from) || words.lower(from).equals("and"))) {
            from++;
        }
        while (to > from && (words.isMark(to - 1) || words.lower(to - 1).equals("and"))) {
            to--;
        }
        if (from < to) {
            items.add(new Stretch(from, to));
        }
    }
}
