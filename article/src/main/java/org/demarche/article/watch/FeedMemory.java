package org.demarche.article.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.article.fetch.Validators;

/** What is remembered of one feed. Not thread-safe. */
public final class FeedMemory {
    /** Entries remembered of one feed; older ones have long left it. */
    private static final int MOST = 5000;
    /** How often an entry is tried whose page cannot be had. */
    private static final int TRIES = 3;

    private Validators validators;
    private final Map<String, String> done;
    private final Map<String, Integer> tries;

    FeedMemory(Validators validators, Map<String, String> done, Map<String, Integer> tries) {
        this.validators = validators;
        this.done = new LinkedHashMap<>(done);
        this.tries = new LinkedHashMap<>(tries);
    }

    /** What the host said of the version of which every entry is done; nothing before that is so. */
    public Validators validators() {
        return validators;
    }

    /** Every entry of this version is done. */
    public void allDone(Validators version) {
        validators = version;
    }

    /**
     * Whether an entry has yet to be read.
     *
     * @param id as the feed names it
     * @param updated when it was last changed, as the feed says; empty when it does not say
     */
    public boolean isNew(String id, String updated) {
        return !updated.equals(done.get(id));
    }

    /** The entry is read, in this version of it. */
    public void done(String id, String updated) {
        tries.remove(id);
        // Taken out and put in again, so that the oldest comes first.
        done.remove(id);
        done.put(id, updated);
        while (done.size() > MOST) {
            done.remove(done.keySet().iterator().next());
        }
    }

    /** The entry could not be read; after three times it counts as done. Gives whether it does. */
    public boolean failed(String id, String updated) {
        if (tries.merge(id, 1, Integer::sum) >= TRIES) {
            done(id, updated);
            return true;
        }
        return false;
    }

    Map<String, String> done() {
        return done;
    }

    Map<String, Integer> tries() {
        return tries;
    }
}
