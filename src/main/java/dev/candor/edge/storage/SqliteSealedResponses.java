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
 * Rosters and sealed ballots of open waves. Ballots that arrive together share a commit.
 *
 * <p>The file does not show which slots are free: that is computed with the vault's keys when a wave's first ballot
 * arrives, and kept in memory.
 */
public final class SqliteSealedResponses implements SealedResponses, SealedResponsesReader {
    private static final String OPEN = "SELECT 1 FROM wave WHERE id = ? AND state = 'OPEN' AND shut = 0 AND closes > ?";
    private static final String GROUP = "SELECT group_number FROM roster WHERE wave = ? AND person = ?";
    private static final String ANSWERED = "SELECT 1 FROM roster WHERE wave = ? AND person = ? AND answered = 1";
    private static final String SET_ANSWERED =
            "UPDATE roster SET answered = 1 WHERE wave = ? AND person = ? AND answered = 0";
    private static final String FILL_SLOT =
            "UPDATE slot SET mac = ?, sealed = ? WHERE wave = ? AND slot = ? AND mac = ?";
    private static final String SLOTS = "SELECT slot, mac, sealed FROM slot WHERE wave = ? ORDER BY slot";
    private static final String COUNT_ANSWERED = "SELECT count(*) FROM roster WHERE wave = ? AND answered = 1";

    private static final Bytes NOTHING = new Bytes(new byte[0]);

    private final Database database;
    private final Vault vault;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final List<PendingBallot> pending = new ArrayList<>();
    private final Map<String, List<Slot>> free = new HashMap<>();

    /** {@code random} must be cryptographically secure. */
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
        PendingBallot ballot = new PendingBallot(wave, person, new Bytes(sealed), new CompletableFuture<>());
        boolean first;
        synchronized (pending) {
            first = pending.isEmpty();
            pending.add(ballot);
        }
        // The first in the queue commits for all that join before it gets the lock.
        if (first) {
            database.exclusively(this::commitAll);
        }
        return ballot.done().join();
    }

    private void commitAll() {
        List<PendingBallot> batch;
        synchronized (pending) {
            batch = List.copyOf(pending);
            pending.clear();
        }
        try {
            List<Cast> casts = database.inTransaction(sql -> castAll(sql, batch));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).done().complete(casts.get(i));
            }
        } catch (Throwable e) {
            // No ballot may wait for ever. The free slots are computed again, because some were taken from the list.
            free.clear();
            batch.forEach(ballot -> ballot.done().completeExceptionally(e));
        }
    }

    private List<Cast> castAll(Sql sql, List<PendingBallot> batch) throws SQLException {
        List<Cast> casts = new ArrayList<>();
        for (PendingBallot ballot : batch) {
            Cast cast = castOne(sql, ballot);
            if (cast == Cast.STORED) {
                PromptUpdateRows.put(sql, ballot.wave(), ballot.person());
            }
            casts.add(cast);
        }
        return casts;
    }

    private Cast castOne(Sql sql, PendingBallot ballot) throws SQLException {
        long now = clock.instant().toEpochMilli();
        if (sql.one(OPEN, row -> row.getInt(1), ballot.wave(), now).isEmpty()) {
            free.remove(ballot.wave());
            return Cast.CLOSED;
        }
        if (sql.update(SET_ANSWERED, ballot.wave(), ballot.person()) != 1) {
            return Cast.ALREADY;
        }
        Slot slot = takeFree(sql, ballot.wave());
        Slot filled = slot.withBallot(ballot.sealed(), ballot.wave(), vault);
        int rows = sql.update(
                FILL_SLOT,
                filled.mac().value(),
                filled.sealed().value(),
                ballot.wave(),
                slot.id().value(),
                slot.mac().value());
        if (rows != 1) {
            throw new IllegalStateException("a slot of wave " + ballot.wave() + " was filled by another program");
        }
        return Cast.STORED;
    }

    /** Takes a slot out of the free ones, drawn uniformly. */
    private Slot takeFree(Sql sql, String wave) throws SQLException {
        List<Slot> slots = free.get(wave);
        if (slots == null) {
            slots = freeSlots(sql, wave);
            free.put(wave, slots);
        }
        if (slots.isEmpty()) {
            throw new IllegalStateException("wave " + wave
                    + " has no free slot for somebody who has not answered: another program changed the database");
        }
        int index = random.nextInt(slots.size());
        Slot slot = slots.set(index, slots.get(slots.size() - 1));
        slots.remove(slots.size() - 1);
        return slot;
    }

    /** The free slots without their content, which nobody reads and which takes kilobytes each. */
    private List<Slot> freeSlots(Sql sql, String wave) throws SQLException {
        return new ArrayList<>(slots(sql, wave).parallelStream()
                .filter(slot -> slot.state(wave, vault) == Slot.State.FREE)
                .map(slot -> new Slot(slot.id(), slot.mac(), NOTHING))
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
        return database.run(sql -> {
            free.remove(wave); // All slots are read when a wave ends: nobody asks for its free ones any more.
            return slots(sql, wave);
        });
    }

    @Override
    public int answeredCount(String wave) {
        return database.run(sql -> sql.one(COUNT_ANSWERED, row -> row.getInt(1), wave))
                .orElse(0);
    }

    /** A ballot waiting for its commit. */
    private record PendingBallot(String wave, String person, Bytes sealed, CompletableFuture<Cast> done) {}
}
