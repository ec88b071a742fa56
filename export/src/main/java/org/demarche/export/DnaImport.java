package org.demarche.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The database of the Discourse Network Analyzer 3, a SQLite file {@code .dna} (tables as its class {@code sql.Sql} makes them). A document
 * becomes an article, a coded statement a statement; its {@code Start} and {@code Stop} count UTF-16 units and are turned into code points
 * here. Which variable means what is said by columns ({@code issue=concept}); what no field takes is kept under {@code dna}.
 */
final class DnaImport implements ImportFormat {
    private static final byte[] SQLITE = "SQLite format 3\u0000".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> TABLES = Set.of(
            "DOCUMENTS",
            "STATEMENTS",
            "STATEMENTTYPES",
            "VARIABLES",
            "ENTITIES",
            "CODERS",
            "DATASHORTTEXT",
            "DATALONGTEXT",
            "DATABOOLEAN",
            "DATAINTEGER",
            "ATTRIBUTEVARIABLES",
            "ATTRIBUTEVALUES");

    /** Characters of a document, which DNA does not limit. */
    private static final int LONGEST_TEXT = 16 << 20;

    @Override
    public String name() {
        return "dna";
    }

    @Override
    public String purpose() {
        return "a database of the Discourse Network Analyzer 3";
    }

    @Override
    public List<String> suffixes() {
        return List.of(".dna");
    }

    @Override
    public void read(Path file, Request request, Intake into) throws ImportException, IOException {
        refuseOther(file);
        try (Connection connection = open(file)) {
            checkTables(connection, file);
            DnaDocuments documents = new DnaDocuments(connection, file, request.columns(), types(connection));
            try (PreparedStatement query = connection.prepareStatement("SELECT ID, Title, length(Text) AS Characters,"
                            + " Author, Source, Section, Notes, Type, Date FROM DOCUMENTS ORDER BY ID");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String place = file + ", document " + rows.getInt("ID");
                    if (rows.getLong("Characters") > LONGEST_TEXT) {
                        throw new ImportException(place + ": its text is longer than " + LONGEST_TEXT
                                + " characters. Divide the document in DNA");
                    }
                    documents.document(rows, place, into);
                }
            }
        } catch (SQLException e) {
            throw new ImportException(
                    file + ": the database cannot be read (" + e.getMessage()
                            + "). Open it with DNA 3 and save it anew",
                    e);
        }
    }

    private static void refuseOther(Path file) throws IOException, ImportException {
        TextFile.refusePacked(file);
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(SQLITE.length);
        }
        if (!java.util.Arrays.equals(head, SQLITE)) {
            String xml = new String(head, StandardCharsets.UTF_8);
            throw new ImportException(
                    file + (xml.startsWith("<") ? ": this is a file of DNA 1" : ": this is no SQLite file")
                            + ". Databases of DNA 3 are read; older ones can be opened and saved by it");
        }
    }

    private static Connection open(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("open_mode", "1");
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + file.toUri().toASCIIString() + "?mode=ro", settings);
        try (Statement statement = connection.createStatement()) {
            // A stranger's schema may hold anything.
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
        }
        return connection;
    }

    private static void checkTables(Connection connection, Path file) throws SQLException, ImportException {
        TreeSet<String> missing = new TreeSet<>(TABLES);
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT upper(name) AS name FROM sqlite_master WHERE type = 'table'")) {
            while (rows.next()) {
                missing.remove(rows.getString("name"));
            }
        }
        if (!missing.isEmpty()) {
            throw new ImportException(file + ": this is no database of DNA 3: it has no table "
                    + String.join(", ", missing) + ". Databases of DNA 2 can be opened and saved by DNA 3");
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM pragma_table_info('DATASHORTTEXT')"
                        + " WHERE name IN ('VariableId', 'Entity')")) {
            if (rows.next() && rows.getInt(1) != 2) {
                throw new ImportException(
                        file + ": its table DATASHORTTEXT is not that of DNA 3.0. Export it with the version"
                                + " of DNA that made it, and import it into DNA 3.0");
            }
        }
    }

    private static Map<Integer, String> types(Connection connection) throws SQLException {
        Map<Integer, String> types = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT ID, Label FROM STATEMENTTYPES")) {
            while (rows.next()) {
                types.put(rows.getInt("ID"), rows.getString("Label"));
            }
        }
        return types;
    }
}
