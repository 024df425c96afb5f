package dev.candor;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.sampling.Contact;
import dev.candor.core.scheduling.JobCursor;
import dev.candor.core.scheduling.OpeningRecord;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.scheduling.WaveStore;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A wave store that stores waves and drops their messages, but for results while these are posted, and prompts of one person. */
final class SilentWaveStore implements WaveStore {
    private final WaveStore store;
    private boolean posting;
    private Optional<String> asked = Optional.empty();

    SilentWaveStore(WaveStore store) {
        this.store = store;
    }

    void setPosting(boolean results) {
        posting = results;
    }

    /** Lets this person alone be asked in the waves that open from now on. */
    void setAsked(String person) {
        asked = Optional.of(person);
    }

    @Override
    public void advance(JobCursor job, Instant until, Collection<? extends OutboxMessage> messages) {
        store.advance(job, until, List.of());
    }

    @Override
    public boolean advanceFirst(JobCursor job, Instant until, Collection<? extends OutboxMessage> messages) {
        return store.advanceFirst(job, until, List.of());
    }

    @Override
    public boolean open(OpeningRecord opening) {
        List<OutboxMessage.Prompt> prompts = opening.prompts().stream()
                .filter(prompt -> asked.filter(prompt.to()::equals).isPresent())
                .toList();
        return store.open(new OpeningRecord(
                opening.wave(), opening.roster(), opening.owners(), opening.slots(), prompts, opening.contacts()));
    }

    @Override
    public void tally(TalliedWave tallied) {
        List<OutboxMessage> results = tallied.messages().stream()
                .filter(message -> posting && message.kind() == OutboxMessage.Kind.RESULT)
                .toList();
        store.tally(new TalliedWave(tallied.release(), tallied.rosterByGroupKey(), results));
    }

    @Override
    public Optional<Instant> processedUntil(JobCursor job) {
        return store.processedUntil(job);
    }

    @Override
    public void reset(JobCursor job) {
        store.reset(job);
    }

    @Override
    public void withdraw(JobCursor.Alert alert, Collection<? extends OutboxMessage> messages) {
        store.withdraw(alert, List.of());
    }

    @Override
    public void follow(Survey survey, Instant from) {
        store.follow(survey, from);
    }

    @Override
    public List<Contact> contacts() {
        return store.contacts();
    }

    @Override
    public List<Contact> contacts(String survey, Instant since) {
        return store.contacts(survey, since);
    }

    @Override
    public Optional<Instant> lastWave(String survey) {
        return store.lastWave(survey);
    }

    @Override
    public Optional<Wave> findOpen(String id) {
        return store.findOpen(id);
    }

    @Override
    public List<Wave> open() {
        return store.open();
    }

    @Override
    public boolean hasReached(String wave) {
        return store.hasReached(wave);
    }

    @Override
    public boolean cancel(Wave wave, Collection<? extends OutboxMessage> messages) {
        return store.cancel(wave, List.of());
    }

    @Override
    public boolean hasTimestampsAfter(Instant ahead) {
        return store.hasTimestampsAfter(ahead);
    }

    @Override
    public Optional<Set<String>> correctFutureTimestamps(
            Instant now, Instant ahead, Collection<? extends OutboxMessage> messages) {
        return store.correctFutureTimestamps(now, ahead, List.of());
    }

    @Override
    public boolean stopAccepting(String wave, Instant closes) {
        return store.stopAccepting(wave, closes);
    }

    @Override
    public Map<Integer, Set<String>> rosterByGroup(String wave) {
        return store.rosterByGroup(wave);
    }

    @Override
    public Set<String> owners(String wave) {
        return store.owners(wave);
    }

    @Override
    public Map<String, Integer> unreachable(String wave) {
        return store.unreachable(wave);
    }

    @Override
    public List<LastRoster> lastRosters(String survey) {
        return store.lastRosters(survey);
    }

    @Override
    public List<ClosingWave> closing() {
        return store.closing();
    }

    @Override
    public void scrub(String wave) {
        store.scrub(wave);
    }

    @Override
    public void scrubLeftovers() {
        store.scrubLeftovers();
    }

    @Override
    public void keysDestroyed(String wave) {
        store.keysDestroyed(wave);
    }
}
