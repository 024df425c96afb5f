package dev.candor.edge.storage.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the file names in the vault: one key for each open wave, and no other. No key is read. */
final class VaultLint {
    private static final String KEY_SUFFIX = ".key";
    private static final String ID_FILE = "vault.id";

    private VaultLint() {}

    static List<Finding> of(Path vault, MemoryCopy copy, Set<String> tables) throws SQLException, AuditRefusal {
        Set<String> names = names(vault);
        Set<String> needed =
                copy.all("SELECT id FROM wave WHERE state = 'OPEN'", row -> row.getString(1) + KEY_SUFFIX).stream()
                        .collect(Collectors.toCollection(TreeSet::new));
        List<Finding> findings = new ArrayList<>();
        if (tables.contains("vault")
                && !copy.all("SELECT id FROM vault", row -> row.getString(1)).contains(id(vault))) {
            findings.add(new Finding("vault " + vault, "it is not the vault of this database"));
        }
        for (String name : names) {
            if (!name.equals(ID_FILE) && !needed.contains(name)) {
                findings.add(new Finding(
                        "vault file " + name,
                        "no open wave needs it, but it opens earlier copies of the database; start Candor,"
                                + " which destroys it"));
            }
        }
        needed.removeAll(names);
        needed.forEach(name -> findings.add(
                new Finding("vault file " + name, "it is missing: the answers of that open wave cannot be counted")));
        return findings;
    }

    private static Set<String> names(Path vault) throws AuditRefusal {
        try (Stream<Path> files = Files.list(vault)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new AuditRefusal(vault + " cannot be read (" + e + "); name the folder of CANDOR_VAULT");
        }
    }

    private static String id(Path vault) throws AuditRefusal {
        try {
            Path marker = vault.resolve(ID_FILE);
            return Files.exists(marker) ? Files.readString(marker).strip() : "";
        } catch (IOException e) {
            throw new AuditRefusal(vault + " cannot be read (" + e + "); name the folder of CANDOR_VAULT");
        }
    }
}
