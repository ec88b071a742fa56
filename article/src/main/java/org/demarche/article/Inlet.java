package org.demarche.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.demarche.article.bytes.Kind;
import org.demarche.article.bytes.Limits;
import org.demarche.article.bytes.Lines;
import org.demarche.article.bytes.TextBytes;
import org.demarche.article.bytes.Unreadable;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.feed.FeedReader;
import org.demarche.article.language.Languages;
import org.demarche.article.mail.Attachment;
import org.demarche.article.mail.MailReader;
import org.demarche.article.office.OfficeReader;
import org.demarche.article.page.PageReader;
import org.demarche.article.pdf.PdfReader;
import org.demarche.article.plain.PlainText;
import org.demarche.article.transcript.Turns;
import org.demarche.article.warc.WarcReader;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.demarche.record.RecordException;
import org.jspecify.annotations.Nullable;

/** One stream of bytes: told apart by its kind and read as that. Holds no state between streams. */
final class Inlet {
    /** How many letters may be in one another. */
    private static final int DEEPEST = 5;

    private final ReadOptions options;
    private final Limits limits;
    private final Consumer<Result> sink;
    private final RecordCodec codec = new RecordCodec();

    Inlet(ReadOptions options, Consumer<Result> sink) {
        this.options = options;
        this.limits = options.limits();
        this.sink = sink;
    }

    /** Reads a stream to its end. The stream is not closed. */
    void read(String source, InputStream raw) {
        read(new Given(source, source, null, null, null, 0), raw);
    }

    /** Reads what is known more of than its name. */
    void read(Given given, InputStream raw) {
        try {
            route(given, raw);
        } catch (IOException e) {
            refuse(
                    given.source(),
                    "",
                    "it broke off while being read: " + e.getMessage(),
                    "Get the file again: it may be cut short or damaged");
        }
    }

    private void route(Given given, InputStream raw) throws IOException {
        String source = given.source();
        BufferedInputStream stream = new BufferedInputStream(raw, 1 << 16);
        stream.mark(Kind.PEEK + 1);
        byte[] head = stream.readNBytes(Kind.PEEK);
        stream.reset();
        if (head.length == 0) {
            refuse(source, "", "the file is empty", "Give a file with text in it");
            return;
        }
        switch (kind(given.name(), head)) {
            case GZIP -> gzip(given, stream);
            case RECORDS -> records(source, stream);
            case HTML -> page(given, stream);
            case TEXT -> text(given, stream);
            case BINARY -> refuse(source, "", "this is " + Kind.describe(head) + ", not text", Kind.remedy(head));
            case FEED -> feed(given, stream);
            case WARC -> warc(source, stream, false);
            case PDF -> document(source, stream, "PDF", PdfReader::read);
            case OFFICE -> document(source, stream, "document", OfficeReader::read);
            case MAIL -> mail(given, stream);
        }
    }

    private void gzip(Given given, BufferedInputStream stream) throws IOException {
        if (given.depth() > 1) {
            refuse(given.source(), "", "it is compressed more than twice", "Unpack it first");
            return;
        }
        String name = given.name();
        String inner = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (given.depth() == 0 && holdsWarc(stream)) {
            warc(given.source(), stream, true);
            return;
        }
        route(given.inside(given.source(), inner), new GZIPInputStream(stream, 1 << 16));
    }

    private Kind kind(String name, byte[] head) {
        Kind kind = Kind.of(name, head);
        boolean named = name.matches("(?i).*\\.(?:x?html?|eml|jsonl|xml|rss|atom|json)");
        boolean asText = kind == Kind.HTML || kind == Kind.FEED || kind == Kind.MAIL;
        return options.plain() && asText && !named ? Kind.TEXT : kind;
    }

    private void text(Given given, InputStream stream) throws IOException {
        String source = given.source();
        byte[] bytes = whole(source, stream, limits.text(), "text");
        if (bytes == null) {
            return;
        }
        String text = TextBytes.decode(bytes, given.charset(), false);
        if (text.isBlank()) {
            refuse(source, "", "the file holds nothing but white space", "Give a file with text in it");
            return;
        }
        if (unreadable(text)) {
            refuse(source, "", "its bytes are no text in any encoding that is tried", "Save it as UTF-8 text");
            return;
        }
        CleanArticle article = PlainText.read(source, text, options.plain());
        clean(given.url() == null ? article : article.with(at(article.article(), given.url())));
    }

    /** More than one character in fifty that no text holds. */
    private static boolean unreadable(String text) {
        long strange = text.chars()
                .filter(c -> c == 0xFFFD || (c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f'))
                .count();
        return strange * 50 > text.length();
    }

    private static Article at(Article article, String url) {
        return new Article(
                article.source(),
                url,
                article.outlet(),
                article.title(),
                article.authors(),
                article.published(),
                article.language(),
                article.text(),
                article.sha256(),
                article.unknown());
    }

    private void page(Given given, InputStream stream) throws IOException {
        String source = given.source();
        byte[] bytes = whole(source, stream, limits.page(), "page");
        if (bytes == null) {
            return;
        }
        CleanArticle article = PageReader.read(source, given.url(), TextBytes.decode(bytes, given.charset(), true));
        if (article.article().text().isBlank()) {
            refuse(
                    source,
                    "",
                    "no article was found on the page",
                    "Check that it is an article and not a list of links or an empty frame");
            return;
        }
        clean(article);
    }

    /**
     * A stream of bytes and what is known of it.
     *
     * @param source what it is called in the record
     * @param name what tells its kind where its bytes leave that open: a file name
     * @param url where it was fetched from, null when it was not
     * @param charset that the host named, null when it named none
     * @param entries takes the articles of a feed in place of the result; null when they are results
     * @param depth in how many others it is
     */
    record Given(
            String source,
            String name,
            @Nullable String url,
            @Nullable String charset,
            @Nullable Consumer<CleanArticle> entries,
            int depth) {
        Given inside(String newSource, String newName) {
            return new Given(newSource, newName, url, charset, entries, depth + 1);
        }
    }

    /** Reads one document of a format that is no text. */
    private interface DocumentReader {
        CleanArticle read(String source, byte[] bytes, Limits limits) throws Unreadable;
    }

    private void document(String source, InputStream stream, String what, DocumentReader reader) throws IOException {
        byte[] bytes = whole(source, stream, limits.page(), what);
        if (bytes == null) {
            return;
        }
        try {
            clean(reader.read(source, bytes, limits));
        } catch (Unreadable e) {
            refuse(source, "", e.reason(), e.remedy());
        }
    }

    private void mail(Given given, InputStream stream) throws IOException {
        String source = given.source();
        byte[] bytes = whole(source, stream, limits.page(), "e-mail");
        if (bytes == null) {
            return;
        }
        if (given.depth() > DEEPEST) {
            refuse(source, "", "it is a letter within letters within letters", "Save the one that matters by itself");
            return;
        }
        List<Attachment> attachments = new ArrayList<>();
        try {
            CleanArticle letter = MailReader.read(source, bytes, attachments::add);
            if (letter != null) {
                clean(letter);
            }
        } catch (Unreadable e) {
            refuse(source, "", e.reason(), e.remedy());
        }
        for (Attachment each : attachments) {
            read(given.inside(source + "#" + each.name(), each.name()), new ByteArrayInputStream(each.bytes()));
        }
    }

    private void feed(Given given, InputStream stream) throws IOException {
        String source = given.source();
        byte[] bytes = whole(source, stream, limits.page(), "feed");
        if (bytes == null) {
            return;
        }
        List<CleanArticle> articles = FeedReader.read(source, TextBytes.decode(bytes, given.charset(), true));
        if (articles.isEmpty()) {
            refuse(
                    source,
                    "",
                    "the feed has no entry with text",
                    "Check that it is whole; a feed of bare links holds no article");
        }
        Consumer<CleanArticle> entries = given.entries() == null ? this::clean : given.entries();
        articles.forEach(entries);
    }

    /** Whether the first member of a gzip stream begins as a web archive does. The stream is left where it was. */
    private static boolean holdsWarc(BufferedInputStream stream) throws IOException {
        stream.mark(1 << 15);
        byte[] head = stream.readNBytes(1 << 14);
        stream.reset();
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(head), 512)) {
            return new String(gzip.readNBytes(5), StandardCharsets.ISO_8859_1).equals("WARC/");
        } catch (IOException e) {
            // What is wrong with it is said when it is read.
            return false;
        }
    }

    private void warc(String source, InputStream stream, boolean compressed) throws IOException {
        boolean[] any = {false};
        WarcReader reader = new WarcReader(limits.page(), new WarcReader.Sink() {
            @Override
            public void page(long offset, @Nullable String url, @Nullable String charset, byte[] body) {
                PageCleaning.article(source + "#" + offset, url, charset, body).ifPresent(article -> {
                    any[0] = true;
                    clean(article);
                });
            }

            @Override
            public void broken(long offset, String reason) {
                any[0] = true;
                refuse(
                        source,
                        "record at byte " + offset,
                        reason,
                        "The other records are read; get the file again for this one");
            }
        });
        if (compressed) {
            reader.readCompressed(stream);
        } else {
            reader.read(stream);
        }
        if (!any[0]) {
            refuse(
                    source,
                    "",
                    "the archive holds no page with an article",
                    "Check that it has responses and not requests or metadata alone");
        }
    }

    private byte @Nullable [] whole(String source, InputStream stream, int limit, String what) throws IOException {
        byte[] bytes = stream.readNBytes(limit);
        if (bytes.length == limit && stream.read() >= 0) {
            refuse(
                    source,
                    "",
                    "one " + what + " of more than " + (limit >> 20) + " MB is too large",
                    "Split it into its articles");
            return null;
        }
        return bytes;
    }

    private void records(String source, InputStream stream) throws IOException {
        Lines lines = new Lines(new InputStreamReader(stream, StandardCharsets.UTF_8), limits.line());
        boolean any = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            String place = "line " + lines.number();
            String json = line.startsWith("\ufeff") ? line.substring(1) : line;
            if (json.isBlank()) {
                continue;
            }
            any = true;
            if (lines.tooLong()) {
                refuse(
                        source,
                        place,
                        "the line is longer than " + limits.line() + " characters",
                        "Split the article that it holds");
                continue;
            }
            try {
                sink.accept(new Result.Recorded(filled(codec.read(json, source + ", " + place))));
            } catch (RecordException e) {
                String message = String.valueOf(e.getMessage());
                String prefix = source + ", " + place;
                String reason = message.startsWith(prefix)
                        ? message.substring(prefix.length()).replaceFirst("^[:,] ", "")
                        : message;
                refuse(source, place, reason, "Correct the line; the other lines are read");
            }
        }
        if (!any) {
            refuse(source, "", "the file holds no record", "Give a file with one JSON object a line");
        }
    }

    /** A record keeps what it says of itself; what was given by hand fills its gaps. */
    private Reading filled(Reading reading) {
        Article was = reading.article();
        String outlet = was.outlet() == null ? options.outlet() : was.outlet();
        String published = was.published() == null ? options.published() : was.published();
        Article now = new Article(
                was.source(),
                was.url(),
                outlet,
                was.title(),
                was.authors(),
                published,
                was.language(),
                was.text(),
                was.sha256(),
                was.unknown());
        return new Reading(now, reading.statements(), reading.preconditions(), reading.deeds(), reading.unknown());
    }

    /** Hands an article on, with what was given by hand. */
    void clean(CleanArticle found) {
        CleanArticle clean = found.with(Turns.of(found.paragraphs()));
        Article was = clean.article();
        String outlet = options.outlet() == null ? was.outlet() : options.outlet();
        String published = options.published() == null ? was.published() : options.published();
        List<String> authors = was.authors();
        sink.accept(new Result.Clean(clean.with(new Article(
                was.source(),
                was.url(),
                outlet,
                was.title(),
                authors,
                published,
                Languages.of(was.language(), was.text()),
                was.text(),
                was.sha256(),
                was.unknown()))));
    }

    /** Says what cannot be read. */
    void refuse(String source, String place, String reason, String remedy) {
        sink.accept(new Result.Refused(source, place, reason, remedy));
    }
}
