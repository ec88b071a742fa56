package org.demarche.article.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.demarche.article.bytes.TextBytes;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.page.PageReader;
import org.jspecify.annotations.Nullable;

/** Goes through the parts of a letter: what is its text, and what came with it. Used once. */
final class Letter {
    private static final int DEEPEST = 20;
    private static final int MOST_ATTACHMENTS = 100;

    private final List<Attachment> attachments = new ArrayList<>();

    /** What came with it and can be read. */
    List<Attachment> attachments() {
        return attachments;
    }

    /** The text of a part and all parts in it. Of alternatives the plain one is taken, unless it only says that there is another. */
    List<Paragraph> text(Entity part, int depth) throws IOException {
        if (depth > DEEPEST) {
            return List.of();
        }
        Body body = part.getBody();
        if (body instanceof Multipart parts) {
            List<Entity> inner = parts.getBodyParts();
            return "alternative".equalsIgnoreCase(parts.getSubType()) ? best(inner, depth) : all(inner, depth);
        }
        String type = part.getMimeType() == null ? "" : part.getMimeType().toLowerCase(Locale.ROOT);
        boolean apart = "attachment".equalsIgnoreCase(part.getDispositionType()) || part.getFilename() != null;
        if (body instanceof Message message) {
            keep("letter-" + (attachments.size() + 1) + ".eml", written(message));
        } else if (body instanceof SingleBody single) {
            if (!apart && type.equals("text/html")) {
                return html(TextBytes.decode(bytes(single), charset(part), true));
            }
            if (!apart && (type.isEmpty() || type.equals("text/plain") || type.equals("text/enriched"))) {
                String text = TextBytes.decode(bytes(single), charset(part), false);
                return LetterText.paragraphs(
                        text,
                        "flowed".equalsIgnoreCase(parameter(part, "format")),
                        "yes".equalsIgnoreCase(parameter(part, "delsp")));
            }
            if (readable(type, part.getFilename())) {
                keep(name(part, type), bytes(single));
            }
        }
        return List.of();
    }

    private List<Paragraph> all(List<Entity> parts, int depth) throws IOException {
        List<Paragraph> all = new ArrayList<>();
        for (Entity part : parts) {
            all.addAll(text(part, depth + 1));
        }
        return all;
    }

    private List<Paragraph> best(List<Entity> parts, int depth) throws IOException {
        List<Paragraph> plain = List.of();
        List<Paragraph> rich = List.of();
        for (Entity part : parts) {
            List<Paragraph> text = text(part, depth + 1);
            if ("text/plain".equalsIgnoreCase(part.getMimeType()) && plain.isEmpty()) {
                plain = text;
            } else if (!text.isEmpty()) {
                rich = text;
            }
        }
        return plain.isEmpty() || length(plain) * 4 < length(rich) ? rich : plain;
    }

    private static int length(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .mapToInt(paragraph -> paragraph.text().length())
                .sum();
    }

    private static List<Paragraph> html(String html) {
        List<Paragraph> paragraphs = PageReader.fragment(html, "");
        return paragraphs.isEmpty() ? PageReader.read("", null, html).paragraphs() : paragraphs;
    }

    private void keep(String name, byte[] bytes) {
        if (attachments.size() < MOST_ATTACHMENTS) {
            attachments.add(new Attachment(name, bytes));
        }
    }

    private static boolean readable(String type, @Nullable String file) {
        String name = file == null ? "" : file.toLowerCase(Locale.ROOT);
        boolean known = name.matches(".*\\.(?:txt|html?|pdf|docx|odt|eml|md)");
        return known
                || type.equals("text/plain")
                || type.equals("text/html")
                || type.equals("application/pdf")
                || type.equals("message/rfc822")
                || type.contains("wordprocessingml")
                || type.contains("opendocument.text");
    }

    private String name(Entity part, String type) {
        String file = part.getFilename();
        if (file != null && !file.isBlank()) {
            // A name may be a path, and may hold anything.
            return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
                    .replaceAll("\\p{Cntrl}", "");
        }
        String end = type.contains("pdf")
                ? ".pdf"
                : type.contains("html") ? ".html" : type.contains("word") ? ".docx" : ".txt";
        return "part-" + (attachments.size() + 1) + end;
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        try (InputStream in = body.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static byte[] written(Message message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeMessage(message, out);
        return out.toByteArray();
    }

    private static @Nullable String charset(Entity part) {
        return parameter(part, "charset");
    }

    private static @Nullable String parameter(Entity part, String name) {
        return part.getHeader() != null && part.getHeader().getField("Content-Type") instanceof ContentTypeField type
                ? type.getParameter(name)
                : null;
    }
}
