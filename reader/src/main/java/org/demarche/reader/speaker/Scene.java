package org.demarche.reader.speaker;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.demarche.reader.registry.EntryKind;
import org.demarche.reader.registry.Match;
import org.demarche.reader.registry.Naming;
import org.demarche.reader.registry.Registry;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * An article as this stage sees it: its words in lower case, and for each word the noun that begins there and the registry's form and the
 * name that cover it.
 */
final class Scene {
    private static final Set<String> PREPOSITIONS = Set.of(
            "of",
            "for",
            "in",
            "at",
            "from",
            "with",
            "on",
            "to",
            "by",
            "against",
            "about",
            "within",
            "inside",
            "near",
            "under",
            "behind",
            "between",
            "among",
            "over",
            "after",
            "before",
            "including",
            "across",
            "throughout",
            "via",
            "outside",
            "into",
            "through",
            "during",
            "since",
            "despite",
            "as",
            "like",
            "than");

    final Passages passages;
    final List<Word> words;
    final Registry registry;
    /** The day of publication; a guess from the years named where it is not known. */
    final LocalDate day;

    final String[] lower;
    final @Nullable Noun[] noun;
    final @Nullable Match[] match;
    final @Nullable Name[] name;

    /** The state that the outlet is at home in, null when it is not known. */
    final @Nullable String home;

    /** For each word, whether it is in the source of an attribution. */
    final boolean[] inSource;

    Scene(Passages passages, Registry registry) {
        this.passages = passages;
        this.words = passages.words();
        this.registry = registry;
        this.day = passages.article().publishedDay().orElseGet(this::guess);
        int size = words.size();
        String outlet = passages.article().outlet();
        this.home = outlet == null ? null : registry.home(outlet).orElse(null);
        this.inSource = new boolean[size];
        this.lower = new String[size];
        this.noun = new @Nullable Noun[size];
        this.match = new @Nullable Match[size];
        this.name = new @Nullable Name[size];
        for (int i = 0; i < size; i++) {
            String word = words.get(i).lower();
            lower[i] = word.indexOf('\u2019') < 0 ? word : word.replace('\u2019', '\'');
        }
        for (int i = 0; i < size; i++) {
            if (words.get(i).isWord()) {
                noun[i] = Nouns.standard().at(lower, i, passages.sentenceOf(i).endWord());
            }
        }
        for (Match found : registry.matches(passages)) {
            if (found.entry().kind() != EntryKind.PERSON && !isPartOfName(found)) {
                for (int i = found.firstWord(); i < found.endWord(); i++) {
                    match[i] = found;
                }
            }
        }
    }

    /** The middle of the latest year that the article names, for one without a date; today where it names none. */
    private LocalDate guess() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        int latest = 0;
        for (Word word : words) {
            String text = word.text();
            if (text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                int year = Integer.parseInt(text);
                latest = year >= 1990 && year <= today.getYear() ? Math.max(latest, year) : latest;
            }
        }
        return latest == 0 || latest == today.getYear() ? today : LocalDate.of(latest, 7, 1);
    }

    /** Whether a party's short form is the end of another party's name ("Christian Democrats"). */
    private boolean isPartOfName(Match found) {
        int before = found.firstWord() - 1;
        return "party".equals(found.entry().role())
                && found.endWord() == found.firstWord() + 1
                && before > passages.sentenceOf(found.firstWord()).firstWord()
                && words.get(before).isWord()
                && words.get(before).isCapitalised()
                && noun[before] == null;
    }

    boolean is(int index, String word) {
        return index >= 0 && index < lower.length && lower[index].equals(word);
    }

    boolean isPreposition(int index) {
        return index >= 0 && index < lower.length && PREPOSITIONS.contains(lower[index]);
    }

    boolean isPossessive(int index) {
        return index >= 0 && index < lower.length && (lower[index].equals("'s") || lower[index].equals("'"));
    }

    boolean isArticle(int index) {
        return is(index, "the") || is(index, "a") || is(index, "an");
    }

    /** The noun that covers a word, with its first index, or null. */
    @Nullable
    Noun nounOver(int index) {
        for (int i = Math.max(0, index - 5); i <= index; i++) {
            Noun found = noun[i];
            if (found != null && i + found.length() > index) {
                return found;
            }
        }
        return null;
    }

    /** Whether the form that covers a word is a demonym. */
    boolean isDemonym(int index) {
        Match found = match[index];
        return found != null && found.naming() == Naming.DEMONYM;
    }

    /** The words of a range as they stand in the text. */
    String text(int first, int end) {
        return passages.text()
                .slice(words.get(first).start(), words.get(end - 1).end());
    }

    int sentence(int index) {
        return words.get(index).sentence();
    }
}
