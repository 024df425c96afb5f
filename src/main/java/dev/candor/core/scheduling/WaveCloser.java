package dev.candor.core.scheduling;

import dev.candor.core.ballot.Vault;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.disclosure.WaveCounter;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Product;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Closes waves: OPEN → TALLIED → SCRUBBED → KEY_DESTROYED. Each step can be done again after a crash and comes to the
 * same end.
 */
public final class WaveCloser {
    private static final System.Logger LOG = System.getLogger(WaveCloser.class.getName());

    private final WaveStore waveStore;
    private final WaveCounter counter;
    private final Vault vault;
    private final Catalogue catalogue;
    private final AlertService alertService;
    private final ZoneId zone;
    private final AlertQueue alertQueue = new AlertQueue();

    /** {@code zone} is the workspace's: a release is dated in it. */
    public WaveCloser(
            WaveStore waveStore,
            WaveCounter counting,
            Vault vault,
            Catalogue catalogue,
            AlertService alertService,
            ZoneId zone) {
        this.waveStore = waveStore;
        this.counter = counting;
        this.vault = vault;
        this.catalogue = catalogue;
        this.alertService = alertService;
        this.zone = zone;
    }

    /** Tells whoever can mend it if this wave's product is no longer there: its result would go nowhere. */
    void checkProduct(Wave wave) {
        new OrphanedWaves(catalogue, zone)
                .withoutProduct(wave)
                .ifPresent(words -> alertQueue.add(() -> alertService.orphaned(wave, words)));
    }

    /** Takes a wave from OPEN to its end; one in which nobody was asked is taken back. */
    void close(Wave wave, Instant now) {
        // First shut the box, so that nobody answers a wave that is about to be taken back.
        waveStore.stopAccepting(wave.id(), now);
        if (!cancel(wave)) {
            count(wave, counter::count, now);
        }
    }

    /** The same for a wave whose key is lost: it is void. */
    void closeAsLost(Wave wave, Instant now) {
        count(wave, counter::voidForLostKey, now);
    }

    /**
     * Takes a wave back in which nobody was asked; false if somebody was, or if its box shows that the database only says
     * so. Its key goes at the next tick: the id, and with it the key, may be that of another wave a moment later.
     */
    boolean cancel(Wave wave) {
        Map<String, Integer> unreached = waveStore.unreachable(wave.id());
        if (!counter.isUnused(wave.id(), wave.rosterSize()) || !waveStore.cancel(wave)) {
            return false;
        }
        LOG.log(System.Logger.Level.WARNING, "wave {0} is taken back: nobody was asked in it", wave.id());
        alertQueue.add(() -> alertService.unreached(wave, unreached));
        alertQueue.add(() -> alertService.nobodyAsked(wave));
        return true;
    }

    /** The clock was far ahead: whoever looks after it is told. */
    void clockWasAhead(Instant now) {
        alertQueue.add(() -> alertService.clockWasAhead(now));
    }

    /** Tells whom it concerns what came up; not under the lock, for to find out who they are Slack is asked. */
    void sendAlerts() {
        alertQueue.flush();
    }

    private void count(Wave wave, Function<TallyInput, WaveCounter.TallyResult> counting, Instant now) {
        // First shut the box, so that no ballot can arrive between reading it and deleting it.
        boolean early = waveStore.stopAccepting(wave.id(), now);
        Map<String, Integer> unreached = waveStore.unreachable(wave.id());
        Map<Integer, Set<String>> roster = waveStore.rosterByGroup(wave.id());
        TallyInput input = tallyInput(wave, roster, early, now);
        WaveCounter.TallyResult count = counting.apply(input);
        count.voidReason().ifPresent(why -> alertQueue.add(() -> alertService.voided(wave, why)));
        waveStore.tally(new WaveStore.TalliedWave(
                count.release(), peopleByGroupKey(wave, roster), messages(wave, roster.values(), now)));
        alertQueue.add(() -> alertService.unreached(wave, unreached));
        resume();
        LOG.log(System.Logger.Level.INFO, "wave {0} is closed, its key is destroyed", wave.id());
    }

    /** Finishes what a crash interrupted after the tally. */
    void resume() {
        for (WaveStore.ClosingWave closing : waveStore.closing()) {
            if (!closing.scrubbed()) {
                waveStore.scrub(closing.wave());
            }
            vault.destroyKeys(closing.wave());
            waveStore.keysDestroyed(closing.wave());
        }
    }

    private TallyInput tallyInput(Wave wave, Map<Integer, Set<String>> roster, boolean early, Instant now) {
        return new TallyInput(
                new ReleaseHeading(
                        wave.id(),
                        wave.survey().id(),
                        wave.product(),
                        now.atZone(zone).toLocalDate()),
                wave.questions(),
                wave.groups(),
                changes(roster),
                wave.rosterSize(),
                early,
                wave.policy());
    }

    private MembershipChange changes(Map<Integer, Set<String>> roster) {
        DifferencingGuard guard = new DifferencingGuard();
        for (WaveStore.LastRoster last : waveStore.lastRosters()) {
            guard.add(last.groups().values(), last.participation());
        }
        return guard.of(roster);
    }

    private static Map<String, Set<String>> peopleByGroupKey(Wave wave, Map<Integer, Set<String>> roster) {
        Map<Integer, String> keys = new HashMap<>();
        wave.groups().forEach(leaf -> keys.put(leaf.number(), leaf.key()));
        Map<String, Set<String>> byKey = new TreeMap<>();
        roster.forEach((group, people) -> byKey.computeIfAbsent(keys.getOrDefault(group, "-"), key -> new TreeSet<>())
                .addAll(people));
        return byKey;
    }

    private List<OutboxMessage> messages(Wave wave, Collection<Set<String>> roster, Instant now) {
        List<OutboxMessage> messages = new ArrayList<>();
        catalogue
                .product(wave.product())
                .map(Product::channel)
                .ifPresent(channel -> messages.add(OutboxMessage.result(wave.id(), channel, now)));
        // Those who were asked read it in no timezone of their own: it names no day.
        DifferencingGuard.everyone(roster)
                .forEach(person -> messages.add(OutboxMessage.update(wave.id(), new Person(person, zone))));
        return messages;
    }
}
