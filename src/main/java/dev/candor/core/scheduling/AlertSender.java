package dev.candor.core.scheduling;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.sampling.Directory;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Product;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sends alerts: one per problem and recipient until the problem is resolved. An alert never says who answered. */
public final class AlertSender {
    private static final System.Logger LOG = System.getLogger(AlertSender.class.getName());
    private static final String SOLVED = " is solved";

    private final WaveStore waveStore;
    private final Directory directory;
    private final List<Person> admins;
    private final ZoneId zone;
    private final Set<String> loggedProblems = ConcurrentHashMap.newKeySet();

    /**
     * Records sent alerts in the wave store, and resolves owners' user groups through the directory.
     *
     * @param admins recipients when no owner can be resolved
     * @param zone timezone of people whom the directory does not know
     */
    public AlertSender(WaveStore waveStore, Directory directory, Collection<String> admins, ZoneId zone) {
        this.waveStore = waveStore;
        this.directory = directory;
        this.zone = zone;
        this.admins = withPersonIds(admins);
    }

    /**
     * Sends an alert as a direct message and logs it. If the owners cannot be resolved, the recipients are the owners named
     * by their own id, else the admins, else the channels: the failing look-up may be the problem itself.
     *
     * @param problem identifies the problem, such as {@code channel C0CI}; a second alert about it is not sent
     * @param owners ids of people and user groups
     * @param channels recipients of last resort
     * @param words what is wrong, and how to fix it
     */
    public void send(
            String problem, Collection<String> owners, Collection<String> channels, String words, Instant now) {
        if (isAlerted(problem)) {
            return;
        }
        List<OutboxMessage.Alert> messages = messages(problem, owners, channels, words, now);
        // Several workers may report a problem at once: only the first sends. Without recipients the next report tries
        // again.
        boolean first = messages.isEmpty()
                ? loggedProblems.add(problem)
                : waveStore.advanceFirst(new JobCursor.Alert(problem), now, messages);
        if (first) {
            log(words);
        }
    }

    private static void log(String words) {
        LOG.log(System.Logger.Level.WARNING, MarkupEscape.plain(words));
    }

    void send(String problem, Product product, String words, Instant now) {
        send(problem, product.owners(), List.of(product.channel()), words, now);
    }

    /** The direct messages of an alert, to the recipients of {@link #send}. */
    List<OutboxMessage.Alert> messages(
            String problem, Collection<String> owners, Collection<String> channels, String words, Instant now) {
        return messages(problem, recipients(owners, channels), words, now);
    }

    /**
     * The direct messages of an alert about what happens to a wave, for the transaction in which it happens: a crash loses
     * both or neither. They go to the owners of the wave's opening and to those named by their own id, without a look-up,
     * which would wait for Slack.
     */
    List<OutboxMessage.Alert> aboutWave(
            String problem,
            Wave wave,
            Collection<String> owners,
            Collection<String> channels,
            String words,
            Instant now) {
        Set<String> known = new LinkedHashSet<>(owners);
        known.addAll(waveStore.owners(wave.id()));
        return messages(problem, recipientsByOwnId(known, channels), words, now);
    }

    /** Whether the recipients were alerted to this problem, and it is not solved since. */
    boolean isAlerted(String problem) {
        return waveStore.processedUntil(new JobCursor.Alert(problem)).isPresent();
    }

    private static List<OutboxMessage.Alert> messages(
            String problem, Collection<Person> readers, String words, Instant now) {
        return readers.stream()
                .map(reader -> OutboxMessage.alert(problem, reader, words, now))
                .toList();
    }

    /** Logs alerts that were stored with what they are about. */
    static void logStored(Collection<OutboxMessage.Alert> alerts) {
        alerts.stream().map(OutboxMessage.Alert::words).distinct().forEach(AlertSender::log);
    }

    private Collection<Person> recipients(Collection<String> owners, Collection<String> channels) {
        return directory.find(owners) instanceof Directory.Lookup.Found found
                        && !found.people().isEmpty()
                ? found.people()
                : recipientsByOwnId(owners, channels);
    }

    private List<Person> recipientsByOwnId(Collection<String> owners, Collection<String> channels) {
        List<Person> people = withPersonIds(owners);
        if (people.isEmpty()) {
            people = admins;
        }
        return people.isEmpty()
                ? channels.stream().map(channel -> new Person(channel, zone)).toList()
                : people;
    }

    private List<Person> withPersonIds(Collection<String> references) {
        return references.stream()
                .filter(Person::isId)
                .map(id -> new Person(id, zone))
                .toList();
    }

    /**
     * Marks a problem as solved, and tells the recipients of {@link #send} so, if they were alerted to it. An alert that has
     * not left does not leave any more: it would arrive beside its end.
     */
    void resolve(String problem, Collection<String> owners, String words, Instant now) {
        if (isAlerted(problem)) {
            waveStore.withdraw(new JobCursor.Alert(problem), messages(problem + SOLVED, owners, List.of(), words, now));
        }
        loggedProblems.remove(problem);
    }

    /** Takes back what was told about this problem, but has not left yet; the next report about it is sent. */
    void withdraw(String problem) {
        waveStore.withdraw(new JobCursor.Alert(problem), List.of());
        waveStore.withdraw(new JobCursor.Alert(problem + SOLVED), List.of());
        loggedProblems.remove(problem);
    }

    /** Marks a problem as solved; if it comes back, it is alerted again. */
    public void resolve(String problem) {
        loggedProblems.remove(problem);
        waveStore.reset(new JobCursor.Alert(problem));
    }
}
