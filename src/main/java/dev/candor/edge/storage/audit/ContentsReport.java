package dev.candor.edge.storage.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lines of the audit report about the file's contents. */
final class ContentsReport {
    private static final String VAULT_CHECKED =
            "  The vault's folder was checked too: it holds key files of open waves only, except for the findings.";
    private static final String VAULT_NOT_CHECKED = "  Key states are as this file records them; name the vault with"
            + " --vault FOLDER to compare them with its key files.";
    private static final List<String> LIMITS = List.of(
            "Not checked, because not in this file: backups, logs, the running program.",
            "Anyone who also holds the vault while a wave is open can read that wave's ballots, and link them to people with copies made"
                    + " between answers.",
            "On pages in use, fewer than " + EntropyCheck.MIN_BYTES
                    + " bytes of leftovers are not recognised as ciphertext.");

    private final MemoryCopy copy;
    private final Set<String> tables;

    ContentsReport(MemoryCopy copy, Set<String> tables) {
        this.copy = copy;
        this.tables = tables;
    }

    List<String> people() throws SQLException {
        List<String> lines = new ArrayList<>();
        for (TableDescription description : TableDescription.PEOPLE) {
            if (tables.contains(description.table())) {
                int people = copy.all(description.people(), row -> 1).size();
                lines.add(line(description.table(), people, description.what()));
            }
        }
        return lines;
    }

    List<String> answers(String released) throws SQLException {
        long waves = copy.count("SELECT count(DISTINCT wave) FROM slot");
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "slot",
                copy.count("SELECT count(*) FROM slot"),
                "sealed slots for the answers of " + waves + (waves == 1 ? " wave" : " waves")
                        + ", one per person, filled or not"));
        lines.add("  release       " + released);
        return lines;
    }

    private static String line(String table, long count, String what) {
        return String.format(Locale.ROOT, "  %-15s %6d  %s", table, count, what);
    }

    static List<String> waves(List<List<String>> waves) {
        int idWidth =
                waves.stream().mapToInt(wave -> wave.get(0).length()).max().orElse(0);
        return waves.isEmpty()
                ? List.of("  none yet")
                : waves.stream()
                        .map(wave -> String.format(
                                Locale.ROOT,
                                "  %-" + idWidth + "s  %-17s  %-16s  %s",
                                wave.get(0),
                                wave.get(1),
                                wave.get(2),
                                wave.get(3)))
                        .toList();
    }

    /** Observations that are no findings, and the limits of the audit. */
    static List<String> notes(List<String> notes, boolean vault) {
        List<String> lines = new ArrayList<>();
        lines.add(vault ? VAULT_CHECKED : VAULT_NOT_CHECKED);
        notes.forEach(note -> lines.add("  " + note));
        LIMITS.forEach(limit -> lines.add("  " + limit));
        return lines;
    }

    /** The findings and the verdict. */
    static List<String> findings(List<Finding> findings) {
        List<String> lines = new ArrayList<>(List.of(""));
        if (!findings.isEmpty()) {
            lines.add("Findings");
            findings.forEach(finding -> lines.add("  " + finding));
            lines.add("");
        }
        lines.add(
                findings.isEmpty()
                        ? "CLEAN: nothing found in this file that ties a person to an answer."
                        : findings.size() + (findings.size() == 1 ? " FINDING" : " FINDINGS")
                                + ": this file holds what it should not.");
        return lines;
    }
}
