package dev.candor.edge.storage.audit;

import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Audits a copy of the database, and optionally the vault's file names, for data that should not be there. */
public final class Audit {
    private static final String TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'";
    private static final Set<String> REQUIRED_TABLES = Set.of("wave", "roster", "slot", "release", KnownTable.HISTORY);
    private static final String MIGRATIONS = "SELECT script FROM flyway_schema_history WHERE script IS NOT NULL";

    private final Path path;
    private final Optional<Path> vault;
    private final DatabaseFile file;
    private final MemoryCopy copy;
    private final Set<String> tables;

    private Audit(Path path, Optional<Path> vault, DatabaseFile file, MemoryCopy copy, Set<String> tables) {
        this.path = path;
        this.vault = vault;
        this.file = file;
        this.copy = copy;
        this.tables = tables;
    }

    /** Outcome of an audit. */
    public sealed interface Outcome {
        /** The file was audited: the report's lines and the number of findings. */
        record Audited(List<String> lines, int findings) implements Outcome {
            public Audited {
                lines = List.copyOf(lines);
            }
        }

        /** The file cannot be audited: the reason and the way out. */
        record Refused(String why) implements Outcome {}
    }

    /** Audits this file and the names in this vault; writes nothing to them or beside them. */
    public static Outcome of(Path path, Optional<Path> vault) {
        try {
            DatabaseFile file = DatabaseFile.of(path.toString(), FileSnapshot.take(path));
            try (MemoryCopy copy = MemoryCopy.of(file)) {
                Set<String> tables = new TreeSet<>(copy.all(TABLES, row -> row.getString(1)));
                return new Audit(path, vault, file, copy, tables).examine();
            }
        } catch (AuditRefusal e) {
            return new Outcome.Refused(String.valueOf(e.getMessage()));
        } catch (SQLException
                | IllegalStateException
                | IndexOutOfBoundsException
                | BufferUnderflowException
                | ArithmeticException e) {
            return new Outcome.Refused(path + " is damaged, or another program changed its tables (" + e.getMessage()
                    + "); copy it again while Candor is stopped");
        }
    }

    private Outcome examine() throws SQLException, AuditRefusal {
        requireKnownSchema();
        UserIds ids = UserIds.of(copy, tables);
        boolean anyOpen = copy.count("SELECT count(*) FROM wave WHERE state = 'OPEN'") > 0;
        PageSearch pages = PageSearch.of(file, copy, ids, anyOpen);
        ClosedWaves waves = ClosedWaves.of(copy);
        List<Finding> findings = new ArrayList<>(CompanionFiles.of(path, file));
        findings.addAll(SchemaLint.of(copy));
        findings.addAll(RowLint.of(copy, tables));
        findings.addAll(waves.findings());
        findings.addAll(RowSearch.of(copy, tables, ids));
        findings.addAll(pages.findings());
        if (vault.isPresent()) {
            findings.addAll(VaultLint.of(vault.get(), copy, tables));
        }
        ContentsReport report = new ContentsReport(copy, tables);
        List<String> lines = new ArrayList<>(List.of(
                "Audit of " + path + ": " + file.pages() + " pages, read without writing a byte", "", "People"));
        lines.addAll(report.people());
        lines.addAll(List.of("", "Answers"));
        lines.addAll(report.answers(waves.released()));
        lines.addAll(List.of("", "Waves"));
        lines.addAll(ContentsReport.waves(waves.lines()));
        lines.addAll(List.of("", "Good to know"));
        lines.addAll(ContentsReport.notes(pages.notes(), vault.isPresent()));
        lines.addAll(ContentsReport.findings(findings));
        return new Outcome.Audited(lines, findings.size());
    }

    private void requireKnownSchema() throws SQLException, AuditRefusal {
        if (tables.contains(KnownTable.HISTORY) && tables.contains("box")) {
            throw new AuditRefusal(path + " is from an older version of Candor; audit it with that version, or let this"
                    + " one bring a copy of it up to date: start it with serve once");
        }
        if (!tables.containsAll(REQUIRED_TABLES)) {
            throw new AuditRefusal(path + " is an SQLite database, but not Candor's: it lacks the tables " + missing()
                    + "; name the database that Candor uses");
        }
        for (String script : copy.all(MIGRATIONS, row -> row.getString(1))) {
            if (Audit.class.getResource("/db/migration/" + script) == null) {
                throw new AuditRefusal(path + " is from a newer version of Candor (" + script
                        + "); audit it with the version that wrote it, or a newer one");
            }
        }
    }

    private String missing() {
        Set<String> missing = new TreeSet<>(REQUIRED_TABLES);
        missing.removeAll(tables);
        return String.join(", ", missing);
    }
}
