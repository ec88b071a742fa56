package org.demarche.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.fetch.FetchOptions;
import org.demarche.article.fetch.Fetched;
import org.demarche.article.watch.FeedMemory;
import org.demarche.article.watch.WatchMemory;

/**
 * A watch over feeds: each round hands on what is new in them since the last. An entry counts as read once its result was taken; the memory
 * is saved after each, so that a watch that is broken off goes on where it stopped, and hands on one entry twice at the most. Not
 * thread-safe.
 */
public final class Watch {
    private final ReadOptions options;
    private final WatchMemory memory;
    private final Web web;

    /**
     * @param options how articles are read
     * @param memory what was read already
     * @param web how addresses are fetched
     */
    public Watch(ReadOptions options, WatchMemory memory, FetchOptions web) {
        this.options = options;
        this.memory = memory;
        this.web = new Web(web);
    }

    /**
     * Looks at a feed once and hands on its new and changed entries, oldest first as far as the feed goes from new to old.
     *
     * @param feed its address
     * @param sink takes each result on this thread; what it throws ends the round, and the entry will come again
     * @return how many entries were new
     * @throws IOException when the memory cannot be saved
     */
    public int look(String feed, Consumer<Result> sink) throws IOException {
        FeedMemory known = memory.of(feed);
        Inlet inlet = new Inlet(options, sink);
        Fetched fetched = web.fetcher().fetch(feed, known.validators());
        if (fetched instanceof Fetched.Refused why) {
            inlet.refuse(feed, "", why.reason(), why.remedy());
            return 0;
        }
        if (!(fetched instanceof Fetched.Page page)) {
            return 0;
        }
        List<CleanArticle> entries = new ArrayList<>();
        Web.take(feed, page, inlet, entries);
        int fresh = 0;
        boolean all = true;
        for (int i = entries.size() - 1; i >= 0; i--) {
            CleanArticle entry = entries.get(i);
            String id = entry.article().source().substring(feed.length());
            String updated = entry.updated() == null ? "" : entry.updated();
            if (known.isNew(id, updated)) {
                fresh++;
                if (web.entry(entry, inlet)) {
                    known.done(id, updated);
                } else {
                    all &= known.failed(id, updated);
                }
                memory.save();
            }
        }
        if (all) {
            known.allDone(page.validators());
            memory.save();
        }
        return fresh;
    }
}
