package org.demarche.article;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.fetch.FetchOptions;
import org.demarche.article.fetch.Fetched;
import org.demarche.article.fetch.Fetcher;
import org.demarche.article.fetch.Validators;
import org.jspecify.annotations.Nullable;

/** Inputs that have to be fetched. The fetcher is made when the first one comes. Thread-safe. */
final class Web {
    /** Characters (UTF-16 units) of an entry's own text that stand for an article where its page cannot be had. */
    private static final int ENOUGH = 500;

    private final Supplier<Fetcher> make;
    private @Nullable Fetcher fetcher;

    Web(FetchOptions options) {
        this.make = () -> new Fetcher(options);
    }

    /** Fetches an address and, when it is a feed, the pages of its entries. */
    void read(String address, Inlet inlet) {
        Fetched fetched = fetcher().fetch(address, Validators.NONE);
        if (fetched instanceof Fetched.Page page) {
            List<CleanArticle> entries = new ArrayList<>();
            take(address, page, inlet, entries);
            entries.forEach(entry -> entry(entry, inlet));
        } else if (fetched instanceof Fetched.Refused why) {
            inlet.refuse(address, "", why.reason(), why.remedy());
        }
    }

    Fetcher fetcher() {
        synchronized (make) {
            if (fetcher == null) {
                fetcher = make.get();
            }
            return fetcher;
        }
    }

    /**
     * Reads what was fetched.
     *
     * @param entries takes the articles of a feed
     */
    static void take(String address, Fetched.Page page, Inlet inlet, List<CleanArticle> entries) {
        inlet.read(
                new Inlet.Given(address, name(page), page.address().toString(), page.charset(), entries::add, 0),
                new ByteArrayInputStream(page.body()));
    }

    /**
     * Fetches the page of a feed's entry; where that cannot be had, the entry's own text is taken when it is long enough.
     *
     * @return whether all was done that can be; false when it is worth trying again later
     */
    boolean entry(CleanArticle entry, Inlet inlet) {
        String url = entry.article().url();
        if (url == null || !Fetcher.isAddress(url)) {
            inlet.clean(entry);
            return true;
        }
        Fetched fetched = fetcher().fetch(url, Validators.NONE);
        if (fetched instanceof Fetched.Page page) {
            take(url, page, inlet, new ArrayList<>());
            return true;
        }
        if (fetched instanceof Fetched.Refused why) {
            boolean own = entry.body().length() >= ENOUGH;
            if (own) {
                inlet.clean(entry);
            } else {
                inlet.refuse(url, "", why.reason(), why.remedy());
            }
            return own || why.lasting();
        }
        return true;
    }

    /** A name whose ending tells what the host says that it sends; the end of the path where it does not say. */
    private static String name(Fetched.Page page) {
        String type = page.type();
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            return "page.html";
        }
        if (type.equals("text/plain") || type.equals("text/markdown")) {
            return "page.txt";
        }
        if (type.equals("message/rfc822")) {
            return "letter.eml";
        }
        if (type.contains("jsonl") || type.contains("ndjson")) {
            return "records.jsonl";
        }
        URI address = page.address();
        String path = address.getPath() == null ? "" : address.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
