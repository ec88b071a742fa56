package org.demarche.web.desk;

import java.util.ArrayList;
import java.util.List;

/** Something that is being added. Thread-safe. */
public final class Job {
    private final String id;
    private final String owner;
    private final int inputs;
    private final List<Adding.Told> lines = new ArrayList<>();
    private int done;
    private boolean finished;

    Job(String id, String owner, int inputs) {
        this.id = id;
        this.owner = owner;
        this.inputs = inputs;
    }

    public String id() {
        return id;
    }

    /** Who started it. */
    String owner() {
        return owner;
    }

    /** How many inputs it has. */
    public int inputs() {
        return inputs;
    }

    /** How many are done. */
    public synchronized int done() {
        return done;
    }

    /** Whether nothing more comes. */
    public synchronized boolean finished() {
        return finished;
    }

    /** What became of the articles so far. */
    public synchronized List<Adding.Told> lines() {
        return List.copyOf(lines);
    }

    synchronized void tell(Adding.Told told) {
        lines.add(told);
    }

    synchronized void inputDone() {
        done++;
    }

    synchronized void finish() {
        finished = true;
    }
}
