package dev.candor.edge.storage;

import dev.candor.core.ballot.Bytes;
import dev.candor.core.ballot.Slot;
import dev.candor.core.ballot.Vault;
import dev.candor.core.disclosure.SealedResponsesReader;
import dev.candor.core.response.SealedResponses;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/**
 * Roster and box of open waves. Ballots that arrive together share a commit.
 *
 * <p>Which slots are free is not written down where a reader of the file could see it: it is worked out with the vault's
 * help when a wave's first ballot arrives, and remembered.
 */
public final class SqliteSealedResponses implements SealedResponses, SealedResponsesReader {
    private static final String OPEN = "SELECT 1 FROM wave WHERE id = ? AND state = 'OPEN' AND shut = 0 AND closes > ?";
    private static final String GROUP = "SELECT leaf FROM roster WHERE wave = ? AND person = ?";
    private static final String ANSWERED = "SELECT 1 FROM roster WHERE wave = ? AND person = ? AND answered = 1";
    private static final String ANSWER =
            "UPDATE roster SET answered = 1 WHERE wave = ? AND person = ? AND answered = 0";
    private static final String FILL = "UPDATE box SET mark = ?, sealed = ? WHERE wave = ? AND slot = ? AND mark = ?";
    private static final String SLOTS = "SELECT slot, mark, sealed FROM box WHERE wave = ? ORDER BY slot";
    private static final String ANSWERS = "SELECT count(*) FROM roster WHERE wave = ? AND answered = 1";

    private final Database database;
    private final Vault vault;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<String, List<Slot>> free = new HashMap<>();

    /** Over this database; {@code random} must be unpredictable. */
    public SqliteSealedResponses(Database database, Vault vault, RandomGenerator random, InstantSource clock) {
        this.database = database;
        this.vault = vault;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public OptionalInt group(String wave, String person) {
        Optional<Integer> group = database.run(sql -> sql.one(GROUP, row -> row.getInt(1), wave, person));
        return group.isPresent() ? OptionalInt.of(group.get()) : OptionalInt.empty();
    }

    @Override
    public boolean answered(String wave, String person) {
        return database.run(sql -> sql.one(ANSWERED, row -> row.getInt(1), wave, person))
                .isPresent();
    }

    @Override
    public Cast cast(String wave, String person, byte[] sealed) {
        Waiting mine = new Waiting(wave, person, new Bytes(sealed), new CompletableFuture<>());
        boolean first;
        synchronized (waiting) {
            first = waiting.isEmpty();
            waiting.add(mine);
        }
        // The first in the queue commits for all who join it before the database is theirs.
        if (first) {
            database.exclusively(this::commitAll);
        }
        return mine.done().join();
    }

    private void commitAll() {
        List<Waiting> batch;
        synchronized (waiting) {
            batch = List.copyOf(waiting);
            waiting.clear();
        }
        try {
            List<Cast> casts = database.inTransaction(sql -> castAll(sql, batch));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).done().complete(casts.get(i));
            }
        } catch (Throwable e) {
            // Whatever it is, nobody may wait for ever. What was taken from the free slots is worked out again.
            free.clear();
            batch.forEach(one -> one.done().completeExceptionally(e));
        }
    }

    private List<Cast> castAll(Sql sql, List<Waiting> batch) throws SQLException {
        List<Cast> casts = new ArrayList<>();
        for (Waiting one : batch) {
            Cast cast = castOne(sql, one);
            if (cast == Cast.STORED) {
                PromptUpdateRows.want(sql, one.wave(), one.person());
            }
            casts.add(cast);
        }
        return casts;
    }

    private Cast castOne(Sql sql, Waiting one) throws SQLException {
        long now = clock.instant().toEpochMilli();
        if (sql.one(OPEN, row -> row.getInt(1), one.wave(), now).isEmpty()) {
            free.remove(one.wave());
            return Cast.CLOSED;
        }
        if (sql.update(ANSWER, one.wave(), one.person()) != 1) {
            return Cast.ALREADY;
        }
        List<Slot> slots = free.get(one.wave());
        if (slots == null) {
            slots = freeSlots(sql, one.wave());
            free.put(one.wave(), slots);
        }
        int drawn = random.nextInt(slots.size());
        Slot slot = slots.set(drawn, slots.get(slots.size() - 1));
        slots.remove(slots.size() - 1);
        Slot filled = slot.withBallot(one.sealed(), one.wave(), vault);
        int rows = sql.update(
                FILL,
                filled.mac().value(),
                filled.sealed().value(),
                one.wave(),
                slot.id().value(),
                slot.mac().value());
        if (rows != 1) {
            throw new IllegalStateException("a slot of wave " + one.wave() + " was filled by another program");
        }
        return Cast.STORED;
    }

    private List<Slot> freeSlots(Sql sql, String wave) throws SQLException {
        return new ArrayList<>(slots(sql, wave).parallelStream()
                .filter(slot -> slot.state(wave, vault) == Slot.State.FREE)
                .toList());
    }

    private static List<Slot> slots(Sql sql, String wave) throws SQLException {
        return sql.all(
                SLOTS,
                row -> new Slot(new Bytes(row.getBytes(1)), new Bytes(row.getBytes(2)), new Bytes(row.getBytes(3))),
                wave);
    }

    @Override
    public List<Slot> slots(String wave) {
        return database.run(sql -> slots(sql, wave));
    }

    @Override
    public int answeredCount(String wave) {
        return database.run(sql -> sql.one(ANSWERS, row -> row.getInt(1), wave)).orElse(0);
    }

    /** A ballot that waits for its commit. */
    private record Waiting(String wave, String person, Bytes sealed, CompletableFuture<Cast> done) {}
}
