package org.demarche.web;

import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.ledger.Author;
import org.demarche.ledger.Change;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Query;
import org.demarche.ledger.StatementView;

/** Serves the {@link Newsstand} until it is stopped, to look at the pages while working on them: {@code Showcase [PORT]}. */
final class Showcase {
    private Showcase() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempDirectory("demarche-showcase").resolve("showcase.db");
        int port = arguments.length == 0 ? 8080 : Integer.parseInt(arguments[0]);
        try (Ledger ledger = Ledger.open(file.toString());
                Server server = Server.start(ledger, Settings.defaults().withPort(port))) {
            Newsstand.fill(ledger);
            StatementView first = ledger.search(Query.ALL.words("guns")).items().get(0);
            ledger.revise(
                    first.id(),
                    first.revisions(),
                    new Change.Confirm(),
                    Author.person("Ada Ilex"),
                    "checked against the broadcast");
            System.err.println(server.address());
            Thread.currentThread().join();
        }
    }
}
