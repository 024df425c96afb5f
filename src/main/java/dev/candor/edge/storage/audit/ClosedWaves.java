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

/** Lists the waves with their closing dates, keys, policies and releases, and judges the releases. */
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

    /** Id, state, key and policy of each wave. */
    List<List<String>> lines() {
        return lines;
    }

    /** Summary of the releases' content. */
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
            addFinding(
                    id,
                    "closed, but its key is not destroyed yet (" + state + "); start Candor, it finishes the close");
        }
        String text = row.getString(5);
        if (text != null) {
            releases++;
            release(id, text).ifPresent(release -> check(id, policy, release));
        } else if (!open) {
            addFinding(id, "closed without a release: its result is missing");
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
            addFinding(id, "its policy is not a valid policy of Candor");
            return "unknown";
        }
    }

    private Optional<Release> release(String id, String text) {
        try {
            return Optional.of(ReleaseText.read(text));
        } catch (RuntimeException e) {
            // Text that Candor did not write may hold anything, even a ballot.
            addFinding(id, "its release was not written by Candor: it may hold more than was published");
            return Optional.empty();
        }
    }

    private void check(String id, String policy, Release release) {
        List<Shown> cells = release.cells().stream()
                .filter(cell -> cell instanceof Shown)
                .map(cell -> (Shown) cell)
                .toList();
        shown += cells.size();
        withheld += release.cells().size() - cells.size();
        comments += release.comments(CommentReaders.OWNERS).size();
        if (!release.heading().wave().equals(id) || !release.policy().text().equals(policy)) {
            addFinding(
                    id,
                    "its release is of another wave, or was made with another policy ("
                            + release.policy().hash() + ") than the wave was opened with");
        }
        int minGroup = release.policy().minGroup();
        if (cells.stream().anyMatch(cell -> cell.answers().highest() < minGroup)) {
            addFinding(id, "its release shows a group that is smaller than its policy allows");
        }
    }

    private void addFinding(String wave, String what) {
        findings.add(new Finding("wave " + wave, what));
    }
}
