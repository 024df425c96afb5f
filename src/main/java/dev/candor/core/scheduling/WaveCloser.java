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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Closes waves: OPEN → TALLIED → SCRUBBED → KEY_DESTROYED. Each step is idempotent, so it can be repeated after a crash.
 */
public final class WaveCloser {
    private static final System.Logger LOG = System.getLogger(WaveCloser.class.getName());

    private final WaveStore waveStore;
    private final WaveCounter counter;
    private final Vault vault;
    private final Catalogue catalogue;
    private final ProblemAlerts alerts;
    private final ZoneId zone;
    private final Set<String> withProduct = ConcurrentHashMap.newKeySet();

    /** {@code zone} is the workspace's; releases are dated in it. */
    public WaveCloser(
            WaveStore waveStore,
            WaveCounter counter,
            Vault vault,
            Catalogue catalogue,
            ProblemAlerts alerts,
            ZoneId zone) {
        this.waveStore = waveStore;
        this.counter = counter;
        this.vault = vault;
        this.catalogue = catalogue;
        this.alerts = alerts;
        this.zone = zone;
    }

    /** Alerts the admins if this wave's product is not configured, once until it is. Call it without a lock: it looks up people. */
    void checkProduct(Wave wave) {
        new OrphanedWaves(catalogue, zone, alerts::quoted)
                .withoutProduct(wave)
                .ifPresentOrElse(text -> alerts.orphaned(wave, text), () -> {
                    if (withProduct.add(wave.id())) {
                        alerts.hasProduct(wave);
                    }
                });
    }

    /** Closes a wave; cancels it if nobody was asked. */
    void close(Wave wave, Instant now) {
        // Stop accepting first, so that nobody answers a wave that is about to be cancelled.
        boolean early = waveStore.stopAccepting(wave.id(), now);
        if (!cancel(wave, !early)) {
            count(wave, counter::count, now);
        }
    }

    /** Closes a wave whose key is lost as void. */
    void closeAsLost(Wave wave, Instant now) {
        count(wave, counter::voidForLostKey, now);
    }

    /**
     * Cancels a wave in which nobody was asked; false if somebody was asked or any slot has been used. Its key is destroyed
     * at the next tick, because another wave of the same id, and so with the same key, may open in the meantime.
     */
    boolean cancel(Wave wave) {
        return cancel(wave, true);
    }

    /** An owner who closes early is told at once, and needs no alert. */
    private boolean cancel(Wave wave, boolean alerting) {
        if (waveStore.hasReached(wave.id()) || !counter.isUnused(wave.id(), wave.rosterSize())) {
            return false;
        }
        List<OutboxMessage.Alert> owed = new ArrayList<>(alerts.unreached(wave, waveStore.unreachable(wave.id())));
        if (alerting) {
            owed.addAll(alerts.nobodyAsked(wave));
        }
        if (!waveStore.cancel(wave, owed)) {
            return false;
        }
        LOG.log(System.Logger.Level.WARNING, "wave {0} is cancelled: nobody was asked in it", wave.id());
        AlertSender.logStored(owed);
        return true;
    }

    /** The alert to admins that the clock was far ahead, for the transaction that corrects what it wrote. Looks up people. */
    List<OutboxMessage.Alert> clockWasAhead(Instant now) {
        return alerts.clockWasAhead(now);
    }

    private void count(Wave wave, Function<TallyInput, WaveCounter.TallyResult> counting, Instant now) {
        // Stop accepting first, so that no ballot arrives between the count and the deletion.
        boolean early = waveStore.stopAccepting(wave.id(), now);
        List<OutboxMessage.Alert> owed = new ArrayList<>(alerts.unreached(wave, waveStore.unreachable(wave.id())));
        Map<Integer, Set<String>> roster = waveStore.rosterByGroup(wave.id());
        TallyInput input = tallyInput(wave, roster, early, now);
        WaveCounter.TallyResult count = counting.apply(input);
        count.voidReason().ifPresent(why -> owed.addAll(alerts.voided(wave, why)));
        List<OutboxMessage> messages = messages(wave, roster.values(), now);
        messages.addAll(owed);
        waveStore.tally(new WaveStore.TalliedWave(count.release(), peopleByGroupKey(wave, roster), messages));
        count.voidReason()
                .ifPresent(why -> LOG.log(System.Logger.Level.WARNING, "wave {0} is void: {1}", wave.id(), why));
        AlertSender.logStored(owed);
        resume();
        LOG.log(System.Logger.Level.INFO, "wave {0} is closed, its key is destroyed", wave.id());
    }

    /** Finishes closes that a crash interrupted after the tally. */
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
                changes(wave.survey().id(), roster),
                wave.rosterSize(),
                early,
                wave.policy(),
                wave.survey().themes());
    }

    private MembershipChange changes(String survey, Map<Integer, Set<String>> roster) {
        MembershipComparison guard = new MembershipComparison();
        for (WaveStore.LastRoster last : waveStore.lastRosters(survey)) {
            guard.add(last.groups().values(), last.participation(), last.recent());
        }
        return guard.of(roster);
    }

    private static Map<String, Set<String>> peopleByGroupKey(Wave wave, Map<Integer, Set<String>> roster) {
        Map<Integer, String> keys = new HashMap<>();
        wave.groups().forEach(group -> keys.put(group.number(), group.key()));
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
        // An update names no day, so the timezone of its reader does not matter.
        MembershipComparison.everyone(roster)
                .forEach(person -> messages.add(OutboxMessage.update(wave.id(), new Person(person, zone))));
        return messages;
    }
}
