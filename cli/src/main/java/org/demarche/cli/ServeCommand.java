package org.demarche.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.web.Server;
import org.demarche.web.Settings;
import org.demarche.web.StartException;
import org.demarche.web.desk.Adding;
import org.demarche.web.desk.Desk;
import org.demarche.web.desk.DeskSettings;
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
            "  demarche serve --host 0.0.0.0 --port 80"
        })
final class ServeCommand implements Callable<Integer> {
    private final Session session;
    private final CountDownLatch stopped = new CountDownLatch(1);

    ServeCommand(Session session) {
        this.session = session;
    }

    @Option(names = "--port", paramLabel = "PORT", description = "Where to listen; 0 takes a free port. Default: 8080.")
    int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Name or address to listen on; 0.0.0.0 for everybody. Default: 127.0.0.1.")
    String host = "127.0.0.1";

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
        Settings settings = settings();
        try (Ledger ledger = where.openOrMake(session)) {
            if (!inputs.isEmpty()) {
                new Adder(session, options, reader, ledger).add(inputs);
            }
            Adding adding = new DeskAdding(reader, ledger, options.allowPrivate);
            try (Desk desk = Desk.open(ledger, DeskSettings.defaults(), adding)) {
                serve(ledger, settings, desk);
            }
        }
        return ExitCode.DONE;
    }

    private Settings settings() {
        try {
            return Settings.defaults().withHost(host).withPort(port);
        } catch (IllegalArgumentException e) {
            throw new InputFault(String.valueOf(e.getMessage()), e);
        }
    }

    /** Serves until the process is told to stop, or the thread is interrupted. */
    private void serve(Ledger ledger, Settings settings, Desk desk) throws InterruptedException, LedgerException {
        Thread onStop = null;
        try (Server server = Server.start(ledger, settings, desk)) {
            session.out().line("Demarche is at " + server.address() + " and keeps its ledger in " + ledger.where());
            session.out().flush();
            session.messages().say("Ctrl-C stops it.");
            if (desk.accounts().all().isEmpty()) {
                session.messages()
                        .say(
                                "Nobody can sign in at the desk yet: 'demarche accounts add NAME --role admin' makes an account.");
            }
            onStop = new Thread(() -> {
                server.close();
                desk.close();
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
