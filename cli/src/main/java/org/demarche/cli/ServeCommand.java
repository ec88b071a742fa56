package org.demarche.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.web.FullText;
import org.demarche.web.Server;
import org.demarche.web.Settings;
import org.demarche.web.StartException;
import org.demarche.web.desk.Desk;
import org.demarche.web.desk.DeskSettings;
import org.demarche.web.operation.Setting;
import org.demarche.web.operation.WatchSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche serve}: the web application. */
@Command(
        name = "serve",
        sortOptions = false,
        customSynopsis = "demarche serve [OPTION]... [INPUT]...",
        header = "Serve the ledger as a web application.",
        description = "Adds the inputs to the ledger first, if there are any. Runs until it is stopped with Ctrl-C.",
        footer = {
            "Only this machine reaches it, unless --host says otherwise.",
            "",
            "Examples:",
            "  demarche serve samples",
            "  demarche serve --port 0 --ledger strait.db",
            "  demarche serve --config demarche.toml"
        })
final class ServeCommand implements Callable<Integer> {
    private final Session session;
    private final CountDownLatch stopped = new CountDownLatch(1);

    ServeCommand(Session session) {
        this.session = session;
    }

    @Option(names = "--port", paramLabel = "PORT", description = "Where to listen; 0 takes a free port. Default: 8080.")
    @Nullable
    String port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Name or address to listen on; 0.0.0.0 for everybody. Default: 127.0.0.1.")
    @Nullable
    String host;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Settings in TOML; docs/desk.md lists them. Default: the file that DEMARCHE_CONFIG names, if it does.")
    @Nullable
    String config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "One setting, such as server.name=Strait. It counts before the environment (DEMARCHE_SERVER_NAME),"
                            + " and that before the file.")
    Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--full-text",
            paramLabel = "OUTLET",
            description =
                    "An outlet whose articles visitors may read whole, because its licence allows it; several times for several,"
                            + " all for every one. Default: sentences with statements alone.")
    List<String> fullText = List.of();

    @Mixin
    LedgerOption where = new LedgerOption();

    @Mixin
    InputOptions options = new InputOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Parameters(paramLabel = "INPUT", description = InputOptions.INPUT)
    List<String> inputs = List.of();

    @Override
    public Integer call() throws LedgerException, InterruptedException {
        ServeSettings settings = settings();
        Settings site = fullText.isEmpty()
                ? settings.site()
                : settings.site().withFullText(new FullText(Set.copyOf(fullText), fullText.contains("all")));
        DeskSettings deskSettings = settings.desk(options.allowPrivate);
        Logging.format(settings.jsonLog(), settings.watch().logRequests());
        if (where.ledger == null && settings.ledger().isPresent()) {
            where.ledger = settings.ledger().get();
        }
        try (Ledger ledger = where.openOrMake(session)) {
            if (!inputs.isEmpty()) {
                new Adder(session, options, reader, ledger).add(inputs);
            }
            if (!settings.withDesk()) {
                serve(ledger, site, settings.watch(), null);
                return ExitCode.DONE;
            }
            try (Desk desk = Desk.open(ledger, deskSettings, new DeskAdding(reader, ledger, options.allowPrivate))) {
                serve(ledger, site, settings.watch(), desk);
            }
        }
        return ExitCode.DONE;
    }

    private ServeSettings settings() {
        Map<String, String> flags = new LinkedHashMap<>(set);
        if (port != null) {
            flags.put(Setting.SERVER_PORT.key(), port);
        }
        if (host != null) {
            flags.put(Setting.SERVER_HOST.key(), host);
        }
        return ServeSettings.of(config, session.surroundings().environment(), flags);
    }

    /** Serves until the process is told to stop, or the thread is interrupted. */
    private void serve(Ledger ledger, Settings settings, WatchSettings watch, @Nullable Desk desk)
            throws InterruptedException, LedgerException {
        Thread onStop = null;
        try (Server server = Server.start(ledger, settings, desk, watch)) {
            session.out().line("Demarche is at " + server.address() + " and keeps its ledger in " + ledger.where());
            session.out().flush();
            session.messages().say("Ctrl-C stops it.");
            if (desk != null && desk.accounts().all().isEmpty()) {
                session.messages()
                        .say(
                                "Nobody can sign in at the desk yet: 'demarche accounts add NAME --role admin' makes an account.");
            }
            onStop = new Thread(() -> {
                server.close();
                if (desk != null) {
                    desk.close();
                }
                ledger.close();
                stopped.countDown();
            });
            Runtime.getRuntime().addShutdownHook(onStop);
            stopped.await();
        } catch (StartException e) {
            throw new InputFault(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(onStop);
            throw e;
        }
    }
}
