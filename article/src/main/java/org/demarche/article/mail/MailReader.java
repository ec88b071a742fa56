package org.demarche.article.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.demarche.article.bytes.Unreadable;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.dates.DateText;
import org.demarche.record.Article;
import org.jspecify.annotations.Nullable;

/** Reads one letter: its subject is the title, its sender the author, and documents that came with it are handed on. */
public final class MailReader {
    private static final DateText DATES = new DateText(false);
    /** Multipart bodies in one letter; each one inside another makes every byte dearer to read. */
    private static final int MOST_MULTIPARTS = 200;

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(200_000)
            .setMaxHeaderCount(5000)
            .setMaxContentLen(-1)
            .build();

    private MailReader() {}

    /**
     * @param source what the letter is called in the record
     * @param bytes the letter
     * @param attachments takes the readable documents that came with it, after the letter was read
     * @return the letter as an article; null when it has no text but documents came with it
     * @throws Unreadable when there is neither
     */
    public static @Nullable CleanArticle read(String source, byte[] bytes, Consumer<Attachment> attachments)
            throws Unreadable {
        if (multiparts(bytes) > MOST_MULTIPARTS) {
            throw new Unreadable(
                    "the e-mail has more than " + MOST_MULTIPARTS + " parts within parts",
                    "Save the letter that matters by itself");
        }
        Letter letter = new Letter();
        CleanArticle article;
        try {
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(CONFIG);
            Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
            article = article(source, message, letter);
            message.dispose();
        } catch (IOException | IllegalArgumentException | StackOverflowError e) {
            // The library throws the latter two at letters damaged on purpose.
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new Unreadable("the e-mail is damaged: " + why, "Save it anew from the mail program");
        }
        letter.attachments().forEach(attachments);
        if (article == null && letter.attachments().isEmpty()) {
            throw new Unreadable(
                    "the e-mail has no text, and nothing readable came with it",
                    "Check that it is whole and not encrypted");
        }
        return article;
    }

    private static @Nullable CleanArticle article(String source, Message message, Letter letter) throws IOException {
        List<Paragraph> paragraphs = letter.text(message, 0);
        if (paragraphs.isEmpty()) {
            return null;
        }
        String subject = message.getSubject();
        String title = subject == null || subject.isBlank()
                ? null
                : subject.replaceAll("\\s+", " ").strip();
        String text = Stream.concat(
                        Stream.ofNullable(title), paragraphs.stream().map(Paragraph::text))
                .collect(Collectors.joining("\n\n"));
        Article article = Article.of(
                source,
                null,
                field(message, "Organization"),
                title,
                senders(message),
                date(message),
                language(message),
                text);
        return new CleanArticle(
                article, null, field(message, "From"), null, false, paragraphs, List.of(), List.of(), List.of());
    }

    /** Names of the senders, addresses where there is no name. */
    private static List<String> senders(Message message) {
        List<String> names = new ArrayList<>();
        if (message.getFrom() != null) {
            for (Mailbox sender : message.getFrom()) {
                String name = sender.getName();
                names.add(name == null || name.isBlank() ? sender.getAddress() : name.strip());
            }
        }
        return names;
    }

    private static @Nullable String date(Message message) {
        String written = field(message, "Date");
        return written == null ? null : DATES.first(written).orElse(null);
    }

    private static @Nullable String language(Message message) {
        String tag = field(message, "Content-Language");
        return tag != null && tag.matches("[A-Za-z]{2}(?:[-,].{0,40})?")
                ? tag.substring(0, 2).toLowerCase(Locale.ROOT)
                : null;
    }

    private static @Nullable String field(Message message, String name) {
        Field field = message.getHeader() == null ? null : message.getHeader().getField(name);
        String body = field == null ? null : field.getBody();
        return body == null || body.isBlank() ? null : body.strip();
    }

    private static int multiparts(byte[] bytes) {
        byte[] word = {'u', 'l', 't', 'i', 'p', 'a', 'r', 't', '/'};
        int count = 0;
        for (int i = 0; i + word.length < bytes.length; i++) {
            int k = 0;
            while (k < word.length && (bytes[i + k] | 0x20) == (word[k] | 0x20)) {
                k++;
            }
            count += k == word.length ? 1 : 0;
        }
        return count;
    }
}
