package org.demarche.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.demarche.article.PageCleaning;
import org.demarche.article.ReadOptions;
import org.demarche.article.warc.WarcReader;
import org.demarche.record.Article;
import org.jspecify.annotations.Nullable;

/** Gets the text of an article from the web archive that it was read from, at the place where it stood. */
final class Texts {
    private final Configuration hadoop;

    Texts(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /** The first page was read; there is no need for the rest. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final @Nullable Article article;

        Enough(@Nullable Article article) {
            super("one page is enough", null, false, false);
            this.article = article;
        }
    }

    /**
     * The text of an article.
     *
     * @param source of the article: {@code file.warc.gz#offset}
     * @param sha256 that the text must have
     * @return empty when it is not there any more, or another one
     */
    Optional<String> of(String source, String sha256) {
        int hash = source.lastIndexOf('#');
        if (hash < 0 || !source.substring(hash + 1).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Path path = new Path(source.substring(0, hash));
        try (FSDataInputStream in = path.getFileSystem(hadoop).open(path)) {
            in.seek(Long.parseLong(source.substring(hash + 1)));
            read(source, new BufferedInputStream(in));
            return Optional.empty();
        } catch (Enough found) {
            return Optional.ofNullable(found.article)
                    .filter(article -> article.sha256().equals(sha256))
                    .map(Article::text);
        } catch (IOException gone) {
            // The caller says that the text is not to be had, and of what.
            return Optional.empty();
        }
    }

    private void read(String source, BufferedInputStream in) throws IOException {
        WarcReader reader = new WarcReader(ReadOptions.DEFAULT.limits().page(), new WarcReader.Sink() {
            @Override
            public void page(long offset, @Nullable String url, @Nullable String charset, byte[] body) {
                throw new Enough(PageCleaning.article(source, url, charset, body)
                        .map(clean -> clean.article())
                        .orElse(null));
            }

            @Override
            public void broken(long offset, String reason) {
                throw new Enough(null);
            }
        });
        in.mark(2);
        boolean packed = in.read() == 0x1F;
        in.reset();
        if (packed) {
            reader.readCompressed(in);
        } else {
            reader.read(in);
        }
    }
}
