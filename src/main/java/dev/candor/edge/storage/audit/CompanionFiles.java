package dev.candor.edge.storage.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds files that SQLite keeps beside a database and that hold earlier data. */
final class CompanionFiles {
    private CompanionFiles() {}

    static List<Finding> of(Path path, DatabaseFile file) throws AuditRefusal {
        List<Finding> findings = new ArrayList<>();
        if (file.usesWriteAheadLog()) {
            findings.add(new Finding("header", "asks for a write-ahead log: such a log keeps the order of all writes"));
        }
        if (!file.isUtf8()) {
            findings.add(new Finding("header", "text is stored as UTF-16, in which user ids cannot be searched for"));
        }
        add(
                findings,
                FileSnapshot.companion(path, "-wal"),
                "earlier versions of pages, in the order in which they were written");
        add(findings, FileSnapshot.companion(path, "-shm"), "the index of a write-ahead log, which Candor never keeps");
        add(
                findings,
                FileSnapshot.companion(path, "-journal"),
                "earlier versions of pages; Candor empties it at each commit");
        return findings;
    }

    private static void add(List<Finding> findings, Path companion, String what) throws AuditRefusal {
        try {
            if (Files.exists(companion) && Files.size(companion) > 0) {
                findings.add(new Finding(
                        "file " + companion.getFileName(), "holds " + Files.size(companion) + " bytes: " + what));
            }
        } catch (IOException e) {
            throw new AuditRefusal(companion + " cannot be read (" + e + "); run this as a user who may read it");
        }
    }
}
