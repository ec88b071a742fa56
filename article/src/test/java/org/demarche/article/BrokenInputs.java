package org.demarche.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Inputs of every kind that is read, broken at random. What is packed (the parts of a document, the streams of a PDF, the members of an archive, what
 * came with a letter) is broken before it is packed, after it, or both: broken only afterwards it would be refused for its checksum.
 */
final class BrokenInputs {
    /** Bytes of one input before it is packed. */
    private static final int LARGEST = 300_000;

    private static final String PAGE =
            "<!doctype html><html lang=en><head><meta charset=utf-8><title>Osk opens the strait</title>"
                    + "<meta property=article:published_time content=2031-07-09T17:30:00+02:00><meta name=author content='Wanda Ilex, Per Aske'>"
                    + "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Osk opens the strait\",\"author\":"
                    + "[{\"@id\":\"#w\"}],\"keywords\":\"a,b\"},{\"@id\":\"#w\",\"name\":\"Wanda Ilex\"}]}</script></head><body><nav><ul><li><a href=/a>World</a>"
                    + "</li></ul></nav><article><h1>Osk opens the strait</h1><p class=byline>By Wanda Ilex <time datetime=2031-07-09>9 July 2031, 5:30 p.m."
                    + "</time></p><p>The government of Osk opened the strait on Monday, the foreign ministry said.</p><figure><img src=a.jpg><figcaption>A ship."
                    + "</figcaption></figure><blockquote>We keep our word.</blockquote><table><tr><td>Osk</td><td>14</td></tr></table><ul><li>One</li></ul>"
                    + "</article><aside class=related><a href=/b>Vesna closes its harbour to ships</a></aside><!-- end --></body></html>";
    private static final String LIVE =
            "<html lang=en><head><title>Osk talks: live</title><script type=application/ld+json>{\"@type\":\"LiveBlogPosting\",\"headline\":"
                    + "\"Osk talks: live\",\"liveBlogUpdate\":[{\"@type\":\"BlogPosting\",\"datePublished\":\"2031-07-09T10:00:00Z\",\"articleBody\":"
                    + "\"The envoys have arrived in the capital of Osk.\"},{\"@type\":\"BlogPosting\",\"datePublished\":\"2031-07-09T11:00:00Z\","
                    + "\"articleBody\":\"The minister says the strait stays open.\"}]}</script></head><body><h1>Osk talks: live</h1><div><time>11:00</time>"
                    + "<p>The minister says the strait stays open.</p></div><div><time>10:00</time><p>The envoys have arrived in the capital of Osk.</p>"
                    + "</div></body></html>";
    private static final String ARABIC =
            "<html dir=rtl><head><meta charset=windows-1256><title>\u0627\u0644\u0645\u0636\u064a\u0642</title></head><body><p>\u0642\u0627\u0644 "
                    + "\u0627\u0644\u0648\u0632\u064a\u0631 \u0625\u0646 \u0627\u0644\u0645\u0636\u064a\u0642 \u0645\u0641\u062a\u0648\u062d \u0627\u0644\u064a\u0648\u0645.</p></body></html>";
    private static final String JAPANESE =
            "<html><head><meta charset=shift_jis><title>\u6d77\u5ce1</title></head><body><p>\u5927\u81e3\u306f\u6d77\u5ce1\u304c\u958b\u3044\u3066\u3044\u308b"
                    + "\u3068\u8ff0\u3079\u305f\u3002\u8239\u306f\u660e\u65e5\u51fa\u767a\u3059\u308b\u3002</p></body></html>";
    private static final String BRIEFING =
            "Briefing in Osk, 9 July 2031\n\nMR PRICE: Good morning. The strait is open.\n\nQ: Until when?\n\nMR PRICE: Until Saturday, 5:30 p.m.\n\n"
                    + "Q: And then?\n\nMR PRICE: \u201cWe keep our word.\u201d\n";
    private static final String RSS =
            "<?xml version='1.0'?><rss version='2.0'><channel><title>Osk Gazette</title><item><title>Osk opens the strait"
                    + "</title><link>https://gazette.example/a</link><pubDate>Wed, 09 Jul 2031 17:30:00 +0200</pubDate><description><![CDATA[<p>The government "
                    + "of Osk opened the strait.</p>]]></description></item></channel></rss>";
    private static final String ATOM =
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>Osk</title><entry><title>A</title><updated>2031-07-09T17:30:00Z"
                    + "</updated><content type='html'>&lt;p&gt;The government of Osk opened the strait on Monday.&lt;/p&gt;</content></entry></feed>";
    private static final String JSON_FEED =
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Osk\",\"items\":[{\"id\":\"1\",\"content_html\":"
                    + "\"<p>The government of Osk opened the strait.</p>\",\"date_published\":\"2031-07-09T17:30:00Z\"}]}";
    private static final String RECORD =
            "{\"format\":\"demarche-record/1\",\"article\":{\"source\":\"a\",\"title\":\"Osk\",\"text\":\"The minister said it opens.\"},\"statements\":[{\"id\":"
                    + "\"s1\",\"cue\":{\"start\":13,\"end\":17,\"text\":\"said\"},\"content\":[{\"start\":18,\"end\":26,\"text\":\"it opens\"}]}]}\n";
    private static final String MAIL =
            "From: press@osk.example\r\nTo: desk@gazette.example\r\nSubject: =?utf-8?Q?Osk_opens_the_strait?=\r\n"
                    + "Date: Wed, 09 Jul 2031 17:30:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n"
                    + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe government of Osk opened the =\r\n"
                    + "strait on Monday.\r\n> Is it open?\r\n-- \r\nPress office\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>The government of Osk opened the "
                    + "strait.</p>\r\n--b--\r\n";
    /** Without a table of offsets, which the reader makes anew. */
    private static final String PDF_START =
            "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                    + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>\nendobj\n"
                    + "5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n4 0 obj\n<</Length ";

    private static final String PDF_END = "\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n";
    private static final String PRINTED =
            "BT /F1 18 Tf 72 740 Td (Osk opens the strait) Tj ET\nBT /F1 12 Tf 72 720 Td (The government of Osk opened the strait on) Tj "
                    + "0 -14 Td (Monday, the foreign min-) Tj 0 -14 Td (istry said.) Tj ET\nq 1 0 0 1 0 0 cm BT /F1 9 Tf 1 0 0 1 300 30 Tm [(Pa) -20 (ge 1)] TJ ET Q\n";
    private static final String WORD =
            "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r>"
                    + "<w:t>Osk opens the strait</w:t></w:r></w:p><w:p><w:r><w:t>The government of Osk opened it.</w:t></w:r><w:del><w:r><w:delText>no</w:delText>"
                    + "</w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ships</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
    private static final String OPEN_TEXT =
            "<office:document-content xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:office="
                    + "'urn:oasis:names:tc:opendocument:xmlns:office:1.0'><office:body><office:text><text:h>Osk opens the strait</text:h><text:p>The minister "
                    + "said<text:s text:c='2'/>it opens.<text:note><text:p>Not this.</text:p></text:note></text:p><text:list><text:list-item><text:p>First"
                    + "</text:p></text:list-item></text:list></office:text></office:body></office:document-content>";

    private static final String[] WORDS = {
        "<",
        ">",
        "</div>",
        "<div class=comment>",
        "<p>",
        "</p>",
        "<table><tr><td>",
        "<svg>",
        "<math>",
        "<script type=application/ld+json>",
        "</script>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "&#x10FFFF;",
        "&amp",
        "&#0;",
        "\u0000",
        "\ufeff",
        "\ud83d",
        "\"",
        "'",
        "{",
        "}",
        "[",
        "]",
        "\\u",
        "\\",
        "<!DOCTYPE x [<!ENTITY a 'aaaa'>]>",
        "<time datetime=99999-99-99>",
        "31.02.2031",
        "2031-13-45T25:61:61+99:99",
        "by by by ",
        "von ",
        "WARC/1.0\r\n",
        "Content-Length: 99999999999\r\n",
        "Content-Length: -1\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Content-Encoding: gzip\r\n",
        "HTTP/1.1 200 OK\r\n",
        "\r\n\r\n",
        "ffffffff\r\n",
        "<base href='http://[::1'>",
        "<a href='http://%'>",
        "<link rel=canonical href='//'>",
        "<template>",
        "<frameset>",
        "<plaintext>",
        "--b\r\n",
        "Content-Type: message/rfc822\r\n\r\n",
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n",
        "Content-Transfer-Encoding: base64\r\n\r\n",
        "=?utf-8?B?",
        "=?x?Q?=",
        "> > > ",
        "MR PRICE: ",
        "<w:p><w:r><w:t>",
        "</w:tbl>",
        "<w:sdt>",
        "<w:p/>",
        "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>",
        "<text:p/>",
        "<text:h>words</text:h>",
        "<text:s text:c='999999999'/>",
        "<text:list>",
        "/Filter/FlateDecode",
        "/Filter[/ASCIIHexDecode/LZWDecode]",
        "/Kids[2 0 R]",
        "/Parent 3 0 R",
        "/Length 4 0 R",
        "/Encrypt 1 0 R",
        "stream\n",
        "endobj\n",
        "9 0 obj\n<<",
        "BT ",
        " Tf ",
        "1e38 0 0 1e38 0 0 cm ",
        "-99999999999999 0 Td ",
        "(words) Tj ",
        "[ ",
        "BI ID ",
        " Do ",
        "xref\n0 1\n"
    };

    /** How a text is packed. */
    private enum Packing {
        NONE,
        GZIP,
        PDF,
        PDF_DEFLATED,
        WORD,
        OPEN_TEXT,
        LETTER_WITH_PDF,
        LETTER_WITH_WORD,
        ARCHIVE,
        PACKED_ARCHIVE
    }

    private record Seed(byte[] text, Packing packing) {}

    /**
     * @param kind how it was packed, for the report
     * @param bytes to be read
     */
    record Broken(String kind, byte[] bytes) {}

    private final List<Seed> seeds = new ArrayList<>();

    BrokenInputs() {
        for (String text : List.of(PAGE, PAGE, LIVE, BRIEFING, RSS, ATOM, JSON_FEED, RECORD, MAIL)) {
            add(text, StandardCharsets.UTF_8, Packing.NONE);
        }
        add(PAGE, StandardCharsets.UTF_16, Packing.NONE);
        add(ARABIC, Charset.forName("windows-1256"), Packing.NONE);
        add(JAPANESE, Charset.forName("Shift_JIS"), Packing.NONE);
        add(PAGE, StandardCharsets.UTF_8, Packing.GZIP);
        for (Packing printed :
                List.of(Packing.PDF, Packing.PDF_DEFLATED, Packing.PDF_DEFLATED, Packing.LETTER_WITH_PDF)) {
            add(PRINTED, StandardCharsets.ISO_8859_1, printed);
        }
        add(WORD, StandardCharsets.UTF_8, Packing.WORD);
        add(WORD, StandardCharsets.UTF_8, Packing.LETTER_WITH_WORD);
        add(OPEN_TEXT, StandardCharsets.UTF_8, Packing.OPEN_TEXT);
        for (Packing archive : List.of(Packing.ARCHIVE, Packing.ARCHIVE, Packing.PACKED_ARCHIVE)) {
            add(PAGE, StandardCharsets.UTF_8, archive);
        }
    }

    private void add(String text, Charset charset, Packing packing) {
        seeds.add(new Seed(text.getBytes(charset), packing));
    }

    /** The input of a seed; the same for the same seed. */
    Broken of(long seed) {
        Random random = new Random(seed);
        Seed from = seeds.get(random.nextInt(seeds.size()));
        byte[] text = from.text();
        boolean packed = from.packing() != Packing.NONE;
        boolean within = !packed || random.nextInt(4) > 0;
        if (within) {
            text = changed(random, text);
        }
        byte[] bytes = pack(text, from.packing());
        if (!within || packed && random.nextInt(4) == 0) {
            bytes = changed(random, bytes);
        }
        return new Broken(from.packing().name(), bytes);
    }

    private byte[] changed(Random random, byte[] was) {
        byte[] bytes = was;
        // A few changes leave most of an XML document well formed; many break it anyhow.
        int changes = 1 + random.nextInt(random.nextBoolean() ? 2 : 12);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes = change(random, bytes);
        }
        return bytes;
    }

    private byte[] change(Random random, byte[] was) {
        int at = random.nextInt(was.length);
        int end = Math.min(was.length, at + 1 + random.nextInt(1 + Math.min(was.length, 200)));
        switch (random.nextInt(7)) {
            case 0 -> {
                byte[] now = was.clone();
                now[at] = (byte) random.nextInt(256);
                return now;
            }
            case 1 -> {
                return joined(was, at, new byte[0], was, end);
            }
            case 2 -> {
                return joined(was, at, new byte[0], was, was.length);
            }
            case 3 -> {
                byte[] word = WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8);
                return joined(was, at, word, was, at);
            }
            case 4 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size())).text();
                return joined(was, at, new byte[0], other, random.nextInt(other.length));
            }
            case 5 -> {
                // One piece many times over: depth and length are what breaks parsers.
                ByteArrayOutputStream many = new ByteArrayOutputStream();
                int times = 1 << random.nextInt(12);
                for (int i = 0; i < times && at + many.size() < LARGEST; i++) {
                    many.write(was, at, end - at);
                }
                return joined(was, at, many.toByteArray(), was, at);
            }
            default -> {
                byte[] word = WORDS[random.nextInt(WORDS.length)]
                        .repeat(1 << random.nextInt(10))
                        .getBytes(StandardCharsets.UTF_8);
                return joined(was, at, word, was, end);
            }
        }
    }

    /** The beginning of one up to a place, a middle, and another one from a place on. */
    private static byte[] joined(byte[] a, int to, byte[] middle, byte[] b, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(to + middle.length + b.length - from);
        out.write(a, 0, to);
        out.write(middle, 0, middle.length);
        out.write(b, from, b.length - from);
        return out.toByteArray();
    }

    private static byte[] pack(byte[] text, Packing packing) {
        try {
            return switch (packing) {
                case NONE -> text;
                case GZIP -> gzip(text);
                case PDF -> pdf(text, "");
                case PDF_DEFLATED -> pdf(deflated(text), "/Filter/FlateDecode");
                case WORD -> zip("word/document.xml", text);
                case OPEN_TEXT -> zip("content.xml", text);
                case LETTER_WITH_PDF -> letter("application/pdf", pdf(text, ""));
                case LETTER_WITH_WORD ->
                    letter("application/octet-stream; name=a.docx", zip("word/document.xml", text));
                case ARCHIVE -> twice(record(text));
                case PACKED_ARCHIVE -> twice(gzip(record(text)));
            };
        } catch (IOException e) {
            throw new IllegalStateException("packing in memory", e);
        }
    }

    private static byte[] twice(byte[] member) {
        return joined(member, member.length, new byte[0], member, 0);
    }

    private static byte[] around(String before, byte[] middle, String after) {
        byte[] start = before.getBytes(StandardCharsets.ISO_8859_1);
        return joined(start, start.length, middle, after.getBytes(StandardCharsets.ISO_8859_1), 0);
    }

    private static byte[] pdf(byte[] stream, String filter) {
        return around(PDF_START + stream.length + filter + ">>\nstream\n", stream, PDF_END);
    }

    private static byte[] record(byte[] page) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
        return around(
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette.example/a\r\nContent-Type: application/http\r\nContent-Length: "
                        + (http.length() + page.length) + "\r\n\r\n" + http,
                page,
                "\r\n\r\n");
    }

    private static byte[] letter(String type, byte[] attachment) {
        return around(
                "From: press@osk.example\r\nSubject: Osk opens the strait\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                        + "Content-Type: text/plain\r\n\r\nPlease find our statement attached.\r\n--b\r\nContent-Type: "
                        + type
                        + "\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n",
                Base64.getMimeEncoder().encode(attachment),
                "\r\n--b--\r\n");
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text);
        }
        return packed.toByteArray();
    }

    private static byte[] deflated(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(text);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String name, byte[] part) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            if (name.equals("content.xml")) {
                zip.putNextEntry(new ZipEntry("mimetype"));
                zip.write("application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(part);
            zip.closeEntry();
        }
        return packed.toByteArray();
    }
}
