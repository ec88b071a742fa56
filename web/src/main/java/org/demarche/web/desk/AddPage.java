package org.demarche.web.desk;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.demarche.ledger.LedgerException;
import org.demarche.record.PartialDate;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;
import org.demarche.web.account.Refused;
import org.demarche.web.account.Role;
import org.demarche.web.account.Session;
import org.demarche.web.account.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adding by address, by pasting or by uploading, with a page that shows how far it is. One thing is read at a time, in order. */
final class AddPage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AddPage.class);
    private static final int KEPT = 100;
    private static final int ADDRESSES = 50;
    private static final int WAITING = 20;

    private final House house;
    private final Adding adding;
    private final Audit audit;
    private final Clock clock;
    private final int fileBytes;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "desk-adding");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    /** @param fileBytes how many bytes one file may have */
    AddPage(House house, Adding adding, Audit audit, Clock clock, int fileBytes) {
        this.house = house;
        this.adding = adding;
        this.audit = audit;
        this.clock = clock;
        this.fileBytes = fileBytes;
    }

    void register(Doors doors) {
        doors.get("/desk/add", Role.REVIEWER, (context, session) -> form(context, session, ""));
        doors.post("/desk/add", Role.REVIEWER, this::take);
        doors.get("/desk/add/{job}", Role.REVIEWER, this::progress);
    }

    private void form(Context context, Session session, String feedback) {
        Map<String, Object> typed = new LinkedHashMap<>();
        for (String name : List.of("addresses", "text", "outlet", "published")) {
            typed.put(name, Optional.ofNullable(context.formParam(name)).orElse(""));
        }
        house.page(
                context,
                "Add",
                "desk",
                "deskadd",
                Map.of(
                        "session",
                        session,
                        "feedback",
                        feedback,
                        "megabytes",
                        Math.max(1, fileBytes >> 20),
                        "typed",
                        typed));
    }

    private void take(Context context, Session session) throws LedgerException {
        try {
            List<Adding.Input> inputs = inputs(context, session);
            Job job = start(session, inputs);
            audit.note(session.name(), "adding", "/desk/add/" + job.id(), inputs.size() + " inputs");
            context.redirect("/desk/add/" + job.id());
        } catch (Refused e) {
            context.status(422);
            form(context, session, e.getMessage() + ".");
        }
    }

    private List<Adding.Input> inputs(Context context, Session session) throws Refused {
        List<Adding.Input> inputs = new ArrayList<>();
        String outlet = typed(context, "outlet");
        String published = typed(context, "published");
        if (!published.isEmpty()
                && PartialDate.parse(published).filter(d -> d.day() > 0).isEmpty()) {
            throw new Refused("“published” is “" + published + "”, but a day is written 2031-05-04");
        }
        for (String line : typed(context, "addresses").split("\\s+")) {
            if (!line.isEmpty()) {
                if (!line.startsWith("http://") && !line.startsWith("https://")) {
                    throw new Refused("“" + line + "” is no address of the web: it begins with https:// or http://");
                }
                inputs.add(new Adding.Input.Address(line));
            }
        }
        if (inputs.size() > ADDRESSES) {
            throw new Refused("At most " + ADDRESSES + " addresses go at once");
        }
        String text = typed(context, "text");
        if (!text.isEmpty()) {
            inputs.add(new Adding.Input.Content(
                    "pasted by " + session.name() + ", " + clock.instant(),
                    text.getBytes(StandardCharsets.UTF_8),
                    outlet.isEmpty() ? null : outlet,
                    published.isEmpty() ? null : published));
        }
        for (UploadedFile file : context.uploadedFiles("files")) {
            if (file.filename().isEmpty() && file.size() == 0) {
                continue; // the field was left empty
            }
            inputs.add(new Adding.Input.Content(
                    name(file.filename()),
                    bytes(file),
                    outlet.isEmpty() ? null : outlet,
                    published.isEmpty() ? null : published));
        }
        if (inputs.isEmpty()) {
            throw new Refused("There is nothing to add: give an address, paste a text, or choose a file");
        }
        return inputs;
    }

    private byte[] bytes(UploadedFile file) throws Refused {
        if (file.size() > fileBytes) {
            throw new Refused("“" + name(file.filename()) + "” is larger than " + (fileBytes >> 20)
                    + " MB. Split it, or add it on the command line");
        }
        try (InputStream in = file.content()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new Refused(
                    "“" + name(file.filename()) + "” did not come whole (" + e.getMessage() + "). Send it again");
        }
    }

    /** A file's name without folders and control characters. */
    private static String name(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cc}", "");
        return name.isBlank() ? "uploaded file" : name.length() > 150 ? name.substring(0, 150) : name;
    }

    private static String typed(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").strip();
    }

    private Job start(Session session, List<Adding.Input> inputs) throws Refused {
        Job job = new Job(Tokens.id(), session.name(), inputs.size());
        synchronized (jobs) {
            if (jobs.values().stream().filter(j -> !j.finished()).count() >= WAITING) {
                throw new Refused("Much is being added already. Wait until some of it is done");
            }
            jobs.put(job.id(), job);
            while (jobs.size() > KEPT) {
                jobs.remove(jobs.keySet().iterator().next());
            }
        }
        try {
            worker.execute(() -> run(job, inputs));
        } catch (RejectedExecutionException e) {
            throw new Refused("The server is stopping. Add it when it runs again");
        }
        return job;
    }

    private void run(Job job, List<Adding.Input> inputs) {
        try {
            for (Adding.Input input : inputs) {
                adding.add(input, job::tell);
                job.inputDone();
            }
        } catch (LedgerException e) {
            job.tell(new Adding.Told("refused", "the ledger", String.valueOf(e.getMessage()), ""));
        } catch (RuntimeException e) {
            LOG.error("adding {} for {} failed", job.id(), job.owner(), e);
            job.tell(new Adding.Told(
                    "refused", "this input", "The program failed on it; the log has more under " + job.id() + ".", ""));
        } finally {
            job.finish();
        }
    }

    private void progress(Context context, Session session) {
        Job job;
        synchronized (jobs) {
            job = jobs.get(context.pathParam("job"));
        }
        if (job == null) {
            house.problem(
                    context,
                    404,
                    "No such adding",
                    "It is long done, or the server was started anew since.",
                    "What was added is in the record; search for it.");
            return;
        }
        if (!job.finished()) {
            context.header("Refresh", "1");
        }
        house.page(context, "Adding", "desk", "deskjob", Map.of("session", session, "job", job));
    }

    /** Lets what is being read finish for some seconds. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(20, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
