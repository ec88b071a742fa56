package org.demarche.cli;

import org.demarche.article.Articles;
import org.demarche.article.ReadOptions;
import org.demarche.article.bytes.Limits;
import org.demarche.cli.terminal.Surroundings;
import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of every command that takes articles: how they are read, and what is known of them. */
final class InputOptions {
    /** What a command takes. */
    static final String INPUT =
            "A file: text, HTML, PDF, .docx, .odt, e-mail (.eml), a feed, a web archive (WARC) or records (.jsonl), each also as"
                    + " .gz; a folder; the address of a page or feed (http:// or https://); or - for standard input.";

    @Option(
            names = "--plain",
            description =
                    "Keep the text of text files to the last character; else wrapped lines and soft hyphens are mended.")
    boolean plain;

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description = "Who published the inputs, in place of what they say.")
    @Nullable
    String outlet;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = PublishedConverter.class,
            description = "When they were published, such as 2031-05-14, in place of what they say.")
    @Nullable
    String published;

    @Option(names = "--allow-private", description = "Fetch also from this machine and from private networks.")
    boolean allowPrivate;

    /** The door to the inputs. */
    Articles articles(Surroundings surroundings) {
        return new Articles(read(), surroundings.in());
    }

    /** How articles are read. */
    ReadOptions read() {
        return new ReadOptions(plain, outlet, published, Limits.DEFAULT, allowPrivate);
    }

    /** Takes an ISO 8601 date, alone or with time and zone. */
    static final class PublishedConverter implements ITypeConverter<String> {
        @Override
        public String convert(String iso) {
            boolean day = iso.length() >= 10
                    && PartialDate.parse(iso.substring(0, 10)).isPresent()
                    && (iso.length() == 10
                            || iso.matches(".{10}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})"));
            if (!day) {
                throw new TypeConversionException("'" + iso
                        + "' is no date like 2031-05-14, nor a date with time and zone like 2031-05-14T08:30:00+02:00");
            }
            return iso;
        }
    }
}
