package org.demarche.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which ledger a command works on. */
final class LedgerOption {
    @Option(
            names = "--ledger",
            paramLabel = "LEDGER",
            description =
                    "The ledger: a file, or jdbc:postgresql://HOST/DATABASE. Default: DEMARCHE_LEDGER, else demarche.db in your data folder.")
    @Nullable
    String ledger;

    /** Opens it; makes it where there is none. */
    Ledger openOrMake(Session session) throws LedgerException {
        return Ledger.open(place(session));
    }

    /** Opens it for looking; it must be there. */
    Ledger openToLook(Session session) throws LedgerException {
        return openToLook(place(session));
    }

    /** Opens what must be there for looking. */
    static Ledger openToLook(String place) throws LedgerException {
        return Ledger.openReadOnly(there(place));
    }

    /** Opens it for writing; it must be there. */
    Ledger openToChange(Session session) throws LedgerException {
        return Ledger.open(there(place(session)));
    }

    private static String there(String place) {
        // A path that is none is the ledger's to name.
        if (!place.contains(":") && place.indexOf('\0') < 0 && !Files.exists(Path.of(place))) {
            throw new InputFault("there is no ledger at " + place
                    + ". 'demarche add' makes one; --ledger or DEMARCHE_LEDGER names another");
        }
        return place;
    }

    /** The ledger's place, as it is opened. */
    String place(Session session) {
        return place(session.surroundings().environment());
    }

    private String place(Map<String, String> environment) {
        if (ledger != null) {
            return ledger;
        }
        String named = environment.getOrDefault("DEMARCHE_LEDGER", "");
        return named.isEmpty() ? dataFolder(environment).resolve("demarche.db").toString() : named;
    }

    /** The XDG Base Directory Specification's place for a user's data. */
    private static Path dataFolder(Map<String, String> environment) {
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        // The specification: a path that is not absolute is to be ignored.
        boolean given = !data.isEmpty() && Path.of(data).isAbsolute();
        Path base = given ? Path.of(data) : Path.of(System.getProperty("user.home"), ".local", "share");
        return base.resolve("demarche");
    }
}
