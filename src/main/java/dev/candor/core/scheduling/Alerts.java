package dev.candor.core.scheduling;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.sampling.Directory;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Product;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells those who can mend something what is wrong: each of them once, until it was well again. Never who answered. */
public final class Alerts {
    private static final System.Logger LOG = System.getLogger(Alerts.class.getName());

    private final WaveStore waveStore;
    private final Directory directory;
    private final List<Person> admins;
    private final ZoneId zone;
    private final Set<String> loggedProblems = ConcurrentHashMap.newKeySet();

    /**
     * Remembers in this book what was told; knows from this directory who is behind the owners' groups.
     *
     * @param admins are told what no owner can be
     * @param zone the working hours of whom the directory does not know
     */
    public Alerts(WaveStore waveStore, Directory directory, Collection<String> admins, ZoneId zone) {
        this.waveStore = waveStore;
        this.directory = directory;
        this.zone = zone;
        this.admins = withPersonIds(admins);
    }

    /**
     * Tells it in a direct message, and in the log. Where it cannot be told who is behind the owners, those of them are
     * told who are named themselves, else the admins, else the channel: the look-up may be what is to be mended.
     *
     * @param matter names it, such as {@code channel C0CI}: what was told of it is not told again
     * @param owners people and user groups
     * @param channels where it is said if nobody else can be told
     * @param words what is wrong, and the way out
     */
    public void send(String matter, Collection<String> owners, Collection<String> channels, String words, Instant now) {
        JobCursor job = new JobCursor.Alert(matter);
        if (waveStore.processedUntil(job).isPresent()) {
            return;
        }
        List<OutboxMessage.Alert> messages = recipients(owners, channels).stream()
                .map(reader -> OutboxMessage.alert(matter, reader, words, now))
                .toList();
        // Several workers may find out at once: the first tells. What nobody can be told is looked at again.
        boolean first = messages.isEmpty() ? loggedProblems.add(matter) : waveStore.advanceFirst(job, now, messages);
        if (first) {
            LOG.log(System.Logger.Level.WARNING, words);
        }
    }

    /** The same to the owners of this product, else in its channel. */
    void send(String matter, Product product, String words, Instant now) {
        send(matter, product.owners(), List.of(product.channel()), words, now);
    }

    private List<Person> recipients(Collection<String> owners, Collection<String> channels) {
        if (directory.find(owners) instanceof Directory.Lookup.Found found
                && !found.people().isEmpty()) {
            return List.copyOf(found.people());
        }
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

    /** It is well again: should it come back, it is told again. */
    public void resolve(String matter) {
        loggedProblems.remove(matter);
        waveStore.reset(new JobCursor.Alert(matter));
    }
}
