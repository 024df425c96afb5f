package dev.candor.edge.storage;

import dev.candor.core.ballot.Slot;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseText;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.sampling.Contact;
import dev.candor.core.scheduling.JobCursor;
import dev.candor.core.scheduling.OpeningRecord;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.scheduling.WaveStore;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Waves from OPEN to KEY_DESTROYED, and how far scheduled jobs have been processed. */
public final class SqliteWaveStore implements WaveStore {
    private static final String INSERT_ROSTER =
            "INSERT INTO roster (wave, person, group_number, group_key) VALUES (?, ?, ?, ?)";
    private static final String INSERT_PROMPT = "INSERT INTO prompt (wave, person, zone) VALUES (?, ?, ?)";
    private static final String INSERT_OWNER = "INSERT INTO wave_owner (wave, person) VALUES (?, ?)";
    private static final String OWNERS = "SELECT person FROM wave_owner WHERE wave = ?";
    private static final String INSERT_SLOT = "INSERT INTO slot (wave, slot, mac, sealed) VALUES (?, ?, ?, ?)";
    private static final String LAST_WAVE =
            "SELECT scheduled FROM wave WHERE survey = ? ORDER BY scheduled DESC LIMIT 1";
    // shut: 1 at the planned time, 2 before it.
    private static final String STOP_ACCEPTING = """
            UPDATE wave SET shut = CASE WHEN ? < closes THEN 2 ELSE 1 END, closes = ?
            WHERE id = ? AND shut = 0""";
    private static final String CLOSED_EARLY = "SELECT 1 FROM wave WHERE id = ? AND shut = 2";
    private static final String ROSTER = "SELECT group_number, person FROM roster WHERE wave = ?";
    private static final String UNREACHED =
            "SELECT unreached, count(*) FROM prompt WHERE wave = ? AND unreached IS NOT NULL GROUP BY unreached";
    private static final String CLOSING =
            "SELECT id, state FROM wave WHERE state IN ('TALLIED', 'SCRUBBED') ORDER BY id";
    private static final String SET_TALLIED = """
            UPDATE wave SET state = 'TALLIED', shut = 1,
            -- Not before the last digest: the next one has to include the result.
            closes = max(closes, coalesce((SELECT until_ms + 1 FROM job_cursor WHERE job = 'DIGEST'), 0))
            WHERE id = ? AND state = 'OPEN'""";
    private static final String RELEASE = "INSERT INTO release (wave, product, closed, text) VALUES (?, ?, ?, ?)";
    private static final String SET_SCRUBBED = "UPDATE wave SET state = 'SCRUBBED' WHERE id = ? AND state = 'TALLIED'";
    private static final String SET_KEY_DESTROYED =
            "UPDATE wave SET state = 'KEY_DESTROYED' WHERE id = ? AND state = 'SCRUBBED'";

    private final Database database;
    // An open wave's questions never change, and every ballot reads them. Written only under the database's lock.
    private final Map<String, Wave> open = new ConcurrentHashMap<>();

    public SqliteWaveStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> processedUntil(JobCursor cursor) {
        return database.run(sql -> JobCursorRows.processedUntil(sql, cursor));
    }

    @Override
    public void advance(JobCursor cursor, Instant until, Collection<? extends OutboxMessage> messages) {
        database.inTransaction(sql -> {
            SqliteOutbox.put(sql, messages);
            JobCursorRows.advance(sql, cursor, until);
            return messages.size();
        });
    }

    @Override
    public boolean advanceFirst(JobCursor cursor, Instant until, Collection<? extends OutboxMessage> messages) {
        return database.inTransaction(sql -> {
            boolean first = JobCursorRows.advanceFirst(sql, cursor, until);
            if (first) {
                SqliteOutbox.put(sql, messages);
            }
            return first;
        });
    }

    @Override
    public void reset(JobCursor cursor) {
        database.run(sql -> JobCursorRows.reset(sql, cursor));
    }

    @Override
    public void withdraw(JobCursor.Alert alert, Collection<? extends OutboxMessage> messages) {
        database.inTransaction(sql -> {
            OutboxRows.withdrawAlert(sql, alert.problem());
            SqliteOutbox.put(sql, messages);
            return JobCursorRows.reset(sql, alert);
        });
    }

    @Override
    public void follow(Survey survey, Instant from) {
        database.inTransaction(sql -> {
            JobCursorRows.resetSchedules(sql, survey.id());
            JobCursorRows.advance(sql, JobCursor.SurveySchedule.of(survey), from);
            return true;
        });
    }

    @Override
    public boolean open(OpeningRecord opening) {
        Wave wave = opening.wave();
        return database.inTransaction(sql -> {
            if (!WaveRows.insert(sql, wave)) {
                return false;
            }
            List<Object[]> roster = new ArrayList<>();
            List<Object[]> invitations = new ArrayList<>();
            opening.roster().members().forEach((person, group) -> {
                String key = opening.roster().groups().get(group).group().key();
                roster.add(new Object[] {wave.id(), person.id(), group, key});
                invitations.add(
                        new Object[] {wave.id(), person.id(), person.zone().getId()});
            });
            sql.updateAll(INSERT_ROSTER, roster);
            sql.updateAll(INSERT_PROMPT, invitations);
            sql.updateAll(
                    INSERT_SLOT,
                    opening.slots().stream().map(slot -> row(wave, slot)).toList());
            sql.updateAll(
                    INSERT_OWNER,
                    opening.owners().stream()
                            .map(owner -> new Object[] {wave.id(), owner})
                            .toList());
            SqliteOutbox.put(sql, opening.prompts());
            ContactRows.update(sql, opening.contacts());
            JobCursorRows.advance(sql, JobCursor.SurveySchedule.of(wave.survey()), wave.scheduled());
            return true;
        });
    }

    private static Object[] row(Wave wave, Slot slot) {
        return new Object[] {
            wave.id(), slot.id().value(), slot.mac().value(), slot.sealed().value()
        };
    }

    @Override
    public List<Contact> contacts() {
        return database.run(ContactRows::all);
    }

    @Override
    public List<Contact> contacts(String survey, Instant since) {
        return database.run(sql -> ContactRows.of(sql, survey, since));
    }

    @Override
    public Optional<Instant> lastWave(String survey) {
        return database.run(sql -> sql.one(LAST_WAVE, row -> Instant.ofEpochMilli(row.getLong(1)), survey));
    }

    @Override
    public Optional<Wave> findOpen(String id) {
        Wave known = open.get(id);
        return known != null
                ? Optional.of(known)
                : database.run(sql -> {
                    Optional<Wave> found = WaveRows.open(sql, id);
                    found.ifPresent(wave -> open.put(id, wave));
                    return found;
                });
    }

    @Override
    public List<Wave> open() {
        return database.run(WaveRows::allOpen);
    }

    @Override
    public boolean hasReached(String wave) {
        return database.run(sql -> WaveRows.hasReached(sql, wave));
    }

    @Override
    public boolean cancel(Wave wave, Collection<? extends OutboxMessage> messages) {
        return database.inTransaction(sql -> {
            if (WaveRows.hasReached(sql, wave.id())) {
                return false;
            }
            open.remove(wave.id());
            WaveRows.forget(sql, wave.id());
            Vacuum.want(sql);
            boolean cancelled = WaveRows.cancel(sql, wave);
            if (cancelled) {
                SqliteOutbox.put(sql, messages);
            }
            return cancelled;
        });
    }

    @Override
    public boolean hasTimestampsAfter(Instant ahead) {
        return database.run(sql -> FutureTimestamps.isNeeded(sql, ahead));
    }

    @Override
    public Optional<Set<String>> correctFutureTimestamps(
            Instant now, Instant ahead, Collection<? extends OutboxMessage> messages) {
        return database.inTransaction(sql -> {
            Optional<Set<String>> corrected = FutureTimestamps.of(sql, now, ahead);
            if (corrected.isPresent()) {
                open.clear();
                SqliteOutbox.put(sql, messages);
            }
            return corrected;
        });
    }

    @Override
    public boolean stopAccepting(String wave, Instant closes) {
        return database.inTransaction(sql -> {
            open.remove(wave);
            sql.update(STOP_ACCEPTING, closes.toEpochMilli(), closes.toEpochMilli(), wave);
            return sql.one(CLOSED_EARLY, row -> true, wave).isPresent();
        });
    }

    @Override
    public Map<Integer, Set<String>> rosterByGroup(String wave) {
        Map<Integer, Set<String>> groups = new TreeMap<>();
        database.run(sql -> sql.all(
                ROSTER,
                row -> groups.computeIfAbsent(row.getInt(1), g -> new TreeSet<>())
                        .add(row.getString(2)),
                wave));
        return groups;
    }

    @Override
    public Set<String> owners(String wave) {
        return Set.copyOf(database.run(sql -> sql.all(OWNERS, row -> row.getString(1), wave)));
    }

    @Override
    public Map<String, Integer> unreachable(String wave) {
        Map<String, Integer> counts = new TreeMap<>();
        database.run(sql -> sql.all(UNREACHED, row -> counts.put(row.getString(1), row.getInt(2)), wave));
        return counts;
    }

    @Override
    public List<LastRoster> lastRosters(String survey) {
        return database.run(sql -> LastRosterRows.all(sql, survey));
    }

    @Override
    public void tally(TalliedWave tallied) {
        Release release = tallied.release();
        database.inTransaction(sql -> {
            open.remove(release.heading().wave());
            if (sql.update(SET_TALLIED, release.heading().wave()) != 1) {
                return false; // Tallied before: that release is final.
            }
            sql.update(
                    RELEASE,
                    release.heading().wave(),
                    release.heading().product(),
                    release.heading().closed().toString(),
                    ReleaseText.write(release));
            LastRosterRows.keep(sql, release, tallied.rosterByGroupKey());
            WaveRows.forget(sql, release.heading().wave());
            SqliteOutbox.put(sql, tallied.messages());
            return true;
        });
    }

    @Override
    public List<ClosingWave> closing() {
        return database.run(sql -> sql.all(
                CLOSING,
                row -> new ClosingWave(row.getString(1), row.getString(2).equals("SCRUBBED"))));
    }

    @Override
    public void scrub(String wave) {
        database.run(Vacuum::now);
        database.run(sql -> sql.update(SET_SCRUBBED, wave));
    }

    @Override
    public void scrubLeftovers() {
        database.run(Vacuum::ifWanted);
    }

    @Override
    public void keysDestroyed(String wave) {
        database.run(sql -> sql.update(SET_KEY_DESTROYED, wave));
    }
}
