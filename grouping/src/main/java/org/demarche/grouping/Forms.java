package org.demarche.grouping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One form for the many ways in which outlets write one word. */
final class Forms {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("sixty", "60"),
            Map.entry("hundred", "100"),
            Map.entry("thousand", "1000"));
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("defence", "defense"),
            Map.entry("offence", "offense"),
            Map.entry("licence", "license"),
            Map.entry("practise", "practice"),
            Map.entry("programme", "program"),
            Map.entry("programmes", "programs"),
            Map.entry("centre", "center"),
            Map.entry("centres", "centers"),
            Map.entry("grey", "gray"),
            Map.entry("judgement", "judgment"),
            Map.entry("towards", "toward"),
            Map.entry("dialogue", "dialog"),
            Map.entry("per", "per"),
            Map.entry("o.k", "ok"),
            Map.entry("okay", "ok"));

    private Forms() {}

    /** @param word a word as {@link Tokens} cuts it */
    static String of(String word) {
        String form = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (!isAscii(form)) {
            form = MARKS.matcher(Normalizer.normalize(form, Normalizer.Form.NFKD))
                    .replaceAll("");
            if (form.isEmpty()) {
                form = word;
            }
        }
        if (Character.isDigit(form.charAt(0))) {
            return number(form);
        }
        if (form.indexOf('.') > 0) {
            form = form.replace(".", "");
        }
        if (form.endsWith("'s") && form.length() > 2) {
            form = form.substring(0, form.length() - 2);
        }
        String known = NUMBERS.get(form);
        if (known == null) {
            known = SPELLINGS.get(form);
        }
        return known == null ? american(form) : known;
    }

    /** Thousands lose their separators; a decimal fraction keeps its point. */
    private static String number(String form) {
        return form.replaceAll("[.,](?=\\d{3}(?!\\d))", "").replace(',', '.');
    }

    private static String american(String form) {
        if (form.length() > 5 && form.endsWith("our")) {
            return form.substring(0, form.length() - 3) + "or";
        }
        for (String ending : new String[] {"ise", "ised", "ises", "ising", "isation", "isations"}) {
            int stem = form.length() - ending.length();
            // "rise", "raised", "promise" are no verbs of this kind, so the rule is kept to what "-alise" and "-nise"
            // end in
            if (stem > 3 && form.endsWith(ending) && "ln".indexOf(form.charAt(stem - 1)) >= 0) {
                return form.substring(0, stem) + 'i' + 'z' + ending.substring(2);
            }
        }
        return form;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
