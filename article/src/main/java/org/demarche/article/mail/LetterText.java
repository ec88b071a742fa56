package org.demarche.article.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.demarche.article.plain.PlainText;

/** The plain text of a letter: {@code format=flowed} (RFC 3676) put together, quoted lines told apart, the signature left out. */
final class LetterText {
    private LetterText() {}

    static List<Paragraph> paragraphs(String text, boolean flowed, boolean deleteSpace) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<String> run = new ArrayList<>();
        boolean quoted = false;
        for (String line : text.lines().toList()) {
            if (line.equals("-- ") || line.equals("--")) {
                break;
            }
            boolean quote = line.startsWith(">");
            if (quote != quoted) {
                flush(run, quoted, paragraphs);
                quoted = quote;
            }
            add(run, quote ? line.replaceFirst("^(?:> ?){1,20}", "") : line, flowed, deleteSpace);
        }
        flush(run, quoted, paragraphs);
        return paragraphs;
    }

    private static void add(List<String> run, String line, boolean flowed, boolean deleteSpace) {
        String text = flowed && line.startsWith(" ") ? line.substring(1) : line;
        int last = run.size() - 1;
        if (flowed && last >= 0 && run.get(last).endsWith(" ")) {
            String before = run.get(last);
            run.set(last, (deleteSpace ? before.substring(0, before.length() - 1) : before) + text);
        } else {
            run.add(text);
        }
    }

    private static void flush(List<String> run, boolean quoted, List<Paragraph> paragraphs) {
        String text = run.stream().collect(Collectors.joining("\n"));
        run.clear();
        for (String paragraph : PlainText.paragraphs(text)) {
            paragraphs.add(Paragraph.of(quoted ? Role.QUOTATION : Role.PARAGRAPH, paragraph));
        }
    }
}
