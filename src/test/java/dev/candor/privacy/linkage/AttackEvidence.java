package dev.candor.privacy.linkage;

import dev.candor.core.ballot.Bytes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The attacker's evidence: a copy of the folder, the log and the outgoing calls after every step. Step 0 is the
 * opening, step k the k-th ballot, the last step the close.
 */
final class AttackEvidence {
    /** Name of the database file. */
    static final String DATABASE = "candor.db";

    private final List<Step> steps;
    private final List<Rows.Change> changes;
    private final List<Row> openRows;
    private final List<Row> closedRows;
    private final Function<byte[], Optional<byte[]>> key;
    private final Map<Bytes, List<Integer>> decrypted = new HashMap<>();

    /** Evidence after one step. */
    record Step(FolderSnapshot snapshot, List<String> log, List<String> calls) {}

    private AttackEvidence(
            List<Step> steps,
            List<Rows.Change> changes,
            List<Row> openRows,
            List<Row> closedRows,
            Function<byte[], Optional<byte[]>> key) {
        this.steps = List.copyOf(steps);
        this.changes = changes;
        this.openRows = openRows;
        this.closedRows = closedRows;
        this.key = key;
    }

    /** Evidence of these steps, without a key. */
    static AttackEvidence of(List<Step> steps) {
        List<Rows.Change> changes = new ArrayList<>();
        Rows before = new Rows(Map.of());
        List<Row> open = List.of();
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            for (Step step : steps) {
                Rows now = Rows.of(step.snapshot().bytes(DATABASE), memory);
                changes.add(now.since(before));
                open = before.all();
                before = now;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a copy cannot be read: " + e.getMessage(), e);
        }
        return new AttackEvidence(steps, changes, open, before.all(), envelope -> Optional.empty());
    }

    /** Evidence with a key that opens envelopes. */
    AttackEvidence with(Function<byte[], Optional<byte[]>> stolen) {
        return new AttackEvidence(steps, changes, openRows, closedRows, stolen);
    }

    /** Number of people who answered. */
    int people() {
        return steps.size() - 2;
    }

    List<Step> steps() {
        return steps;
    }

    /** Step of the last ballot, while the wave was open. */
    Step open() {
        return steps.get(people());
    }

    /** Step of the close. */
    Step closed() {
        return steps.get(people() + 1);
    }

    /** Changes of the database rows in this step. */
    Rows.Change change(int step) {
        return changes.get(step);
    }

    /** Rows after the last ballot. */
    List<Row> openRows() {
        return openRows;
    }

    /** Rows after the close. */
    List<Row> closedRows() {
        return closedRows;
    }

    /** Numbers of the comments that can be read in a row. */
    List<Integer> words(Row row) {
        Set<Integer> words = new LinkedHashSet<>(CommentWords.in(row.text()));
        row.cells(Bytes.class).forEach(cell -> words.addAll(decrypted.computeIfAbsent(cell, this::open)));
        return List.copyOf(words);
    }

    private List<Integer> open(Bytes cell) {
        List<Integer> plain = CommentWords.in(cell.value());
        return plain.isEmpty() ? key.apply(cell.value()).map(CommentWords::in).orElse(List.of()) : plain;
    }

    /** Numbers of the comments in the published result, in its order. */
    List<Integer> released() {
        return CommentWords.in(
                String.join("\n", closedRows.stream().map(Row::text).toList()));
    }
}
