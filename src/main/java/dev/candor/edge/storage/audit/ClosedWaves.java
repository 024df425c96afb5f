package dev.candor.edge.storage.audit;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseText;
import dev.candor.core.disclosure.Shown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The waves of the file: when each closed, what became of its key, under which policy, and what it let out. */
final class ClosedWaves {
    private static final String WAVES = """
            SELECT w.id, w.state, w.policy, coalesce(r.closed, ''), r.text FROM wave w
            LEFT JOIN release r ON r.wave = w.id ORDER BY w.scheduled, w.id""";

    private final List<Finding> findings = new ArrayList<>();
    private final List<List<String>> lines = new ArrayList<>();
    private int releases;
    private long shown;
    private long withheld;
    private int comments;

    private ClosedWaves() {}

    static ClosedWaves of(MemoryCopy copy) throws SQLException {
        ClosedWaves waves = new ClosedWaves();
        copy.all(WAVES, row -> waves.add(row));
        return waves;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Id, date, key, policy of each. */
    List<List<String>> lines() {
        return lines;
    }

    /** What the releases hold. */
    String released() {
        return releases + (releases == 1 ? " release: " : " releases: ") + shown + " cells shown, " + withheld
                + " withheld, " + comments + " comments";
    }

    private boolean add(ResultSet row) throws SQLException {
        String id = row.getString(1);
        String state = row.getString(2);
        String policy = row.getString(3);
        boolean open = state.equals("OPEN");
        lines.add(List.of(id, open ? "open" : "closed " + row.getString(4), key(state), "policy " + hash(id, policy)));
        if (!open && !state.equals("KEY_DESTROYED")) {
            find(id, "closed, but its key is not destroyed yet (" + state + "); start Candor, it finishes the close");
        }
        String text = row.getString(5);
        if (text != null) {
            releases++;
            release(id, text).ifPresent(release -> judge(id, policy, release));
        } else if (!open) {
            find(id, "closed without a release: what it was closed with cannot be told");
        }
        return true;
    }

    private static String key(String state) {
        return switch (state) {
            case "OPEN" -> "key in the vault";
            case "KEY_DESTROYED" -> "key destroyed";
            default -> "key destruction pending (" + state + ")";
        };
    }

    private String hash(String id, String policy) {
        try {
            return Policy.of(policy).hash();
        } catch (IllegalArgumentException e) {
            find(id, "its policy is none that Candor can have");
            return "unknown";
        }
    }

    private Optional<Release> release(String id, String text) {
        try {
            return Optional.of(ReleaseText.read(text));
        } catch (RuntimeException e) {
            // Whatever is wrong with it: what Candor did not write may be anything, a ballot too.
            find(id, "its release is not as Candor wrote it: it may hold more than was let out");
            return Optional.empty();
        }
    }

    private void judge(String id, String policy, Release release) {
        List<Shown> cells = release.cells().stream()
                .filter(cell -> cell instanceof Shown)
                .map(cell -> (Shown) cell)
                .toList();
        shown += cells.size();
        withheld += release.cells().size() - cells.size();
        comments += release.comments(CommentReaders.OWNERS).size();
        if (!release.heading().wave().equals(id) || !release.policy().text().equals(policy)) {
            find(
                    id,
                    "its release is of another wave, or was made with another policy ("
                            + release.policy().hash() + ") than the wave was opened with");
        }
        int least = release.policy().minGroup();
        if (cells.stream().anyMatch(cell -> cell.answers().highest() < least)) {
            find(id, "its release shows a group that is smaller than its policy allows");
        }
    }

    private void find(String wave, String what) {
        findings.add(new Finding("wave " + wave, what));
    }
}
