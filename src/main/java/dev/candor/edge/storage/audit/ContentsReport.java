package dev.candor.edge.storage.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the file holds, in lines that can be read by eye. */
final class ContentsReport {
    private static final String VAULT =
            "  The vault's folder was looked into as well: key files lie there for open waves alone, unless it is a finding.";
    private static final String NO_VAULT = "  What becomes of a key is what the file says of it; name the vault with"
            + " --vault FOLDER, and its key files are held against it.";
    private static final List<String> LIMITS = List.of(
            "Not in this file, so not judged: backups, logs, the program that runs.",
            "Who holds the vault too while a wave is open can read that wave's ballots; with copies made between answers, whose they are.",
            "On pages in use, fewer than " + EntropyCheck.LEAST
                    + " bytes of leftovers are not recognised as ciphertext.");

    private final MemoryCopy copy;
    private final Set<String> tables;

    ContentsReport(MemoryCopy copy, Set<String> tables) {
        this.copy = copy;
        this.tables = tables;
    }

    List<String> people() throws SQLException {
        List<String> lines = new ArrayList<>();
        for (TableDescription holding : TableDescription.PEOPLE) {
            if (tables.contains(holding.table())) {
                int people = copy.all(holding.people(), row -> 1).size();
                lines.add(line(holding.table(), people, holding.what()));
            }
        }
        return lines;
    }

    List<String> answers(String released) throws SQLException {
        long boxes = copy.count("SELECT count(DISTINCT wave) FROM box");
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "box",
                copy.count("SELECT count(*) FROM box"),
                "sealed slots in " + boxes + (boxes == 1 ? " box" : " boxes") + ", one per person, filled or not"));
        lines.add("  release       " + released);
        return lines;
    }

    private static String line(String table, long count, String what) {
        return String.format(Locale.ROOT, "  %-12s %6d  %s", table, count, what);
    }

    /** The waves in columns. */
    static List<String> waves(List<List<String>> waves) {
        int longest =
                waves.stream().mapToInt(wave -> wave.get(0).length()).max().orElse(0);
        return waves.isEmpty()
                ? List.of("  none yet")
                : waves.stream()
                        .map(wave -> String.format(
                                Locale.ROOT,
                                "  %-" + longest + "s  %-17s  %-16s  %s",
                                wave.get(0),
                                wave.get(1),
                                wave.get(2),
                                wave.get(3)))
                        .toList();
    }

    /** What was seen and is no fault, and what cannot be seen from here. */
    static List<String> notes(List<String> notes, boolean vault) {
        List<String> lines = new ArrayList<>();
        lines.add(vault ? VAULT : NO_VAULT);
        notes.forEach(note -> lines.add("  " + note));
        LIMITS.forEach(limit -> lines.add("  " + limit));
        return lines;
    }

    /** The findings, and the verdict. */
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
