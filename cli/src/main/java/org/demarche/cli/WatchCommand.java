package org.demarche.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.article.Watch;
import org.demarche.article.fetch.FetchOptions;
import org.demarche.article.fetch.Fetcher;
import org.demarche.article.watch.WatchMemory;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche watch}: keeps adding from feeds. */
@Command(
        name = "watch",
        sortOptions = false,
        customSynopsis = "demarche watch [OPTION]... FEED...",
        header = "Keep adding new articles from feeds.",
        description =
                "Looks at feeds again and again, fetches the pages of new and changed entries, and reads them into the ledger. Runs until it is stopped with Ctrl-C; started again, it goes on where it stopped.",
        footer = {
            "robots.txt is obeyed, one request at a time goes to a host, and a feed that has",
            "not changed is not sent again. An entry whose page cannot be had is tried in",
            "three rounds.",
            "",
            "Examples:",
            "  demarche watch https://news.example/feed.xml",
            "  demarche watch --every 60 --ledger strait.db https://news.example/feed.xml",
            "  demarche watch --once https://news.example/feed.xml     from a timer"
        })
final class WatchCommand implements Callable<Integer> {
    private final Session session;

    WatchCommand(Session session) {
        this.session = session;
    }

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            description = "How long to wait between two rounds, 1 or more. Default: 15.")
    int every = 15;

    @Option(names = "--once", description = "Look at each feed once and end.")
    boolean once;

    @Option(
            names = "--memory",
            paramLabel = "FILE",
            description = "Where to remember what was read. Default: the ledger's file with .watch behind its name.")
    @Nullable
    String memory;

    @Mixin
    LedgerOption where = new LedgerOption();

    @Mixin
    InputOptions options = new InputOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Parameters(paramLabel = "FEED", arity = "1..*", description = "The address of an RSS, Atom or JSON feed.")
    List<String> feeds = List.of();

    @Override
    public Integer call() throws LedgerException, InterruptedException {
        if (every < 1) {
            throw new InputFault("--every: " + every + " is less than a minute");
        }
        for (String feed : feeds) {
            if (!Fetcher.isAddress(feed)) {
                throw new InputFault(feed + " is no address of a feed. It must begin with http:// or https://;"
                        + " 'demarche add' reads a feed that is a file");
            }
        }
        try (Ledger ledger = where.openOrMake(session)) {
            Path file = file(ledger);
            Watch watch = new Watch(options.read(), open(file), FetchOptions.standard(options.allowPrivate));
            Adder adder = new Adder(session, options, reader, ledger);
            while (true) {
                adder.watch(watch, feeds, file);
                if (once) {
                    return adder.exitCode();
                }
                Thread.sleep(Duration.ofMinutes(every).toMillis());
            }
        }
    }

    private Path file(Ledger ledger) {
        String name = memory;
        if (name == null) {
            String place = String.valueOf(ledger.where());
            if (place.startsWith("jdbc:")) {
                throw new InputFault("a watch into " + place + " needs a file of its own. Name one with --memory");
            }
            name = place + ".watch";
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new InputFault("--memory: '" + name + "' is no path", e);
        }
    }

    private static WatchMemory open(Path file) {
        try {
            return WatchMemory.open(file);
        } catch (IOException e) {
            throw new InputFault(
                    file + ": what was read cannot be known: " + e.getMessage()
                            + ". Name another file with --memory, or move this"
                            + " one away; articles that the ledger has already are not added twice",
                    e);
        }
    }
}
