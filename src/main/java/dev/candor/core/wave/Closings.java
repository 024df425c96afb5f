package dev.candor.core.wave;

import dev.candor.core.audience.Person;
import dev.candor.core.ballot.Vault;
import dev.candor.core.disclosure.Counting;
import dev.candor.core.disclosure.Heading;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Subject;
import dev.candor.core.invite.Letter;
import dev.candor.core.survey.Catalogue;
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
public final class Closings {
    private static final System.Logger LOG = System.getLogger(Closings.class.getName());

    private final WaveBook book;
    private final Counting counting;
    private final Vault vault;
    private final Catalogue catalogue;
    private final Complaints complaints;
    private final ZoneId zone;
    private final NoticeQueue untold = new NoticeQueue();

    /** {@code zone} is the workspace's: a release is dated in it. */
    public Closings(
            WaveBook book, Counting counting, Vault vault, Catalogue catalogue, Complaints complaints, ZoneId zone) {
        this.book = book;
        this.counting = counting;
        this.vault = vault;
        this.catalogue = catalogue;
        this.complaints = complaints;
        this.zone = zone;
    }

    /** Tells whoever can mend it if this wave's product is no longer there: its result would go nowhere. */
    void checkProduct(Wave wave) {
        new OrphanedWaves(catalogue, zone)
                .withoutProduct(wave)
                .ifPresent(words -> untold.add(() -> complaints.orphaned(wave, words)));
    }

    /** Takes a wave from OPEN to its end; one in which nobody was asked is taken back. */
    void close(Wave wave, Instant now) {
        // First shut the box, so that nobody answers a wave that is about to be taken back.
        book.shut(wave.id(), now);
        if (!cancel(wave)) {
            count(wave, counting::count, now);
        }
    }

    /** The same for a wave whose key is lost: it is void. */
    void closeAsLost(Wave wave, Instant now) {
        count(wave, counting::lost, now);
    }

    /** Takes a wave back in which nobody was asked; false if somebody was. */
    boolean cancel(Wave wave) {
        Map<String, Integer> unreached = book.outOfReach(wave.id());
        if (!book.cancel(wave)) {
            return false;
        }
        vault.destroy(wave.id());
        LOG.log(System.Logger.Level.WARNING, "wave {0} is taken back: nobody was asked in it", wave.id());
        untold.add(() -> complaints.unreached(wave, unreached));
        untold.add(() -> complaints.nobodyAsked(wave));
        return true;
    }

    /** The clock was far ahead: whoever looks after it is told. */
    void clockWasAhead(Instant now) {
        untold.add(() -> complaints.clockWasAhead(now));
    }

    /** Tells whom it concerns what came up; not under the lock, for to find out who they are Slack is asked. */
    void tellOwners() {
        untold.flush();
    }

    private void count(Wave wave, Function<Subject, Counting.Count> counting, Instant now) {
        // First shut the box, so that no ballot can arrive between reading it and deleting it.
        boolean early = book.shut(wave.id(), now);
        Map<String, Integer> unreached = book.outOfReach(wave.id());
        Map<Integer, Set<String>> roster = book.rosterByGroup(wave.id());
        Subject subject = subject(wave, roster, early, now);
        Counting.Count count = counting.apply(subject);
        count.whyVoid().ifPresent(why -> untold.add(() -> complaints.voided(wave, why)));
        book.tally(new WaveBook.Tallied(count.release(), byLeaf(wave, roster), letters(wave, roster.values(), now)));
        untold.add(() -> complaints.unreached(wave, unreached));
        resume();
        LOG.log(System.Logger.Level.INFO, "wave {0} is closed, its key is destroyed", wave.id());
    }

    /** Finishes what a crash interrupted after the tally. */
    void resume() {
        for (WaveBook.Closing closing : book.closing()) {
            if (!closing.scrubbed()) {
                book.scrub(closing.wave());
            }
            vault.destroy(closing.wave());
            book.keysDestroyed(closing.wave());
        }
    }

    private Subject subject(Wave wave, Map<Integer, Set<String>> roster, boolean early, Instant now) {
        return new Subject(
                new Heading(
                        wave.id(),
                        wave.survey().id(),
                        wave.product(),
                        now.atZone(zone).toLocalDate()),
                wave.questions(),
                wave.leaves(),
                changes(roster),
                wave.rosterSize(),
                early,
                wave.policy());
    }

    private MembershipChange changes(Map<Integer, Set<String>> roster) {
        DifferencingGuard guard = new DifferencingGuard();
        for (WaveBook.LastRoster last : book.lastRosters()) {
            guard.add(last.groups().values(), last.participation());
        }
        return guard.of(roster);
    }

    private static Map<String, Set<String>> byLeaf(Wave wave, Map<Integer, Set<String>> roster) {
        Map<Integer, String> keys = new HashMap<>();
        wave.leaves().forEach(leaf -> keys.put(leaf.number(), leaf.key()));
        Map<String, Set<String>> byKey = new TreeMap<>();
        roster.forEach((group, people) -> byKey.computeIfAbsent(keys.getOrDefault(group, "-"), key -> new TreeSet<>())
                .addAll(people));
        return byKey;
    }

    private List<Letter> letters(Wave wave, Collection<Set<String>> roster, Instant now) {
        List<Letter> letters = new ArrayList<>();
        catalogue
                .product(wave.product())
                .map(Product::channel)
                .ifPresent(channel -> letters.add(Letter.result(wave.id(), channel, now)));
        // Those who were asked read it in no timezone of their own: it names no day.
        DifferencingGuard.everyone(roster)
                .forEach(person -> letters.add(Letter.update(wave.id(), new Person(person, zone))));
        return letters;
    }
}
