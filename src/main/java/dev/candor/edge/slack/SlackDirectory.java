package dev.candor.edge.slack;

import com.slack.api.model.User;
import dev.candor.core.response.privacyhints.KnownNames;
import dev.candor.core.response.privacyhints.PersonName;
import dev.candor.core.sampling.Availability;
import dev.candor.core.sampling.AvailabilitySource;
import dev.candor.core.sampling.Directory;
import dev.candor.core.sampling.DirectoryFailure;
import dev.candor.core.survey.Person;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the members behind channels, user groups and user ids of a Slack workspace. */
public final class SlackDirectory implements Directory, KnownNames, AvailabilitySource {
    /** Age after which availability is refreshed on demand, if no regular refresh has happened before. */
    private static final Duration FRESH_FOR = Duration.ofMinutes(15);

    private static final Duration RETRY_INTERVAL = Duration.ofMinutes(10);

    private static final int PER_PAGE = 500;

    private final CursorPaging slack;
    private final CursorPaging hurried;
    private final Installation installation;
    private final Supplier<ZoneId> defaultZone;
    private final InstantSource clock;
    /** Read without a lock, so that requests for names or for one person never wait for Slack. */
    private volatile List<PersonName> names = List.of();

    private volatile Map<String, SlackUser> people = Map.of();
    private volatile Instant staleFrom = Instant.MIN;
    /** Never extended by a failed refresh: membership needs a recent answer from Slack. */
    private volatile Instant knownUntil = Instant.MIN;

    private final Duration hurriedWait;
    private final CachedReply<Map<String, SlackUser>> everyone;
    private final Map<String, CachedReply<List<String>>> groups = new ConcurrentHashMap<>();

    /** Creates the directory of a program in which nobody is in a hurry. */
    public SlackDirectory(
            SlackClient api, Installation installation, Supplier<ZoneId> defaultZone, InstantSource clock) {
        this(api, installation, defaultZone, clock, Duration.ZERO);
    }

    /**
     * Creates a directory that caches the workspace's members for ten minutes.
     *
     * @param defaultZone timezone of people whose profile has none; asked at each reading of the members
     * @param hurriedWait how long a lookup in a hurry waits for the same one by another thread
     */
    public SlackDirectory(
            SlackClient api,
            Installation installation,
            Supplier<ZoneId> defaultZone,
            InstantSource clock,
            Duration hurriedWait) {
        this(new CursorPaging(api, SlackDirectory::pause), installation, defaultZone, clock, hurriedWait);
    }

    SlackDirectory(
            CursorPaging slack,
            Installation installation,
            Supplier<ZoneId> defaultZone,
            InstantSource clock,
            Duration hurriedWait) {
        this.slack = slack;
        this.hurried = slack.withoutWaiting();
        this.installation = installation;
        this.defaultZone = defaultZone;
        this.clock = clock;
        this.hurriedWait = hurriedWait;
        this.everyone = new CachedReply<>(hurriedWait);
    }

    @Override
    public boolean isReachable() {
        return installation.identity().isPresent();
    }

    @Override
    public Lookup find(Collection<String> references) {
        return find(references, slack);
    }

    /** A directory that fails instead of waiting for Slack. */
    @Override
    public Directory inHurry() {
        return references -> find(references, hurried);
    }

    private Lookup find(Collection<String> references, CursorPaging paging) {
        Optional<Installation.Identity> bot = installation.identity();
        if (bot.isEmpty()) {
            return new DirectoryFailure(installation.notReady().orElse("slack: no answer yet"));
        }
        try {
            Map<String, SlackUser> known = people(bot.get().team(), paging);
            Set<Person> found = new HashSet<>();
            for (String reference : references) {
                for (String id : members(reference, paging)) {
                    Optional.ofNullable(known.get(id)).map(SlackUser::person).ifPresent(found::add);
                }
            }
            return new Lookup.Found(found);
        } catch (CursorPaging.LookupFailed e) {
            return new DirectoryFailure(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Collection<PersonName> known() {
        return names;
    }

    @Override
    public Availability of(String person) {
        Instant now = clock.instant();
        if (staleFrom.isAfter(now.plus(FRESH_FOR))) {
            staleFrom = Instant.MIN; // It was set while the clock was ahead.
        }
        if (!now.isBefore(staleFrom)) {
            refresh();
            // While Slack does not answer, the known data stay in use, so that messages do not wait one by one.
            staleFrom = later(staleFrom, now.plus(RETRY_INTERVAL));
        }
        if (people.isEmpty()) {
            return new Availability.Unknown();
        }
        SlackUser colleague = people.get(person);
        return colleague == null ? new Availability.Gone() : colleague.availability();
    }

    /** Account of a member, if it was read in the last quarter of an hour; empty for anybody else. */
    Optional<SlackAccount> account(String person) {
        Instant now = clock.instant();
        boolean fresh = now.isBefore(knownUntil) && !knownUntil.isAfter(now.plus(FRESH_FOR));
        return fresh ? Optional.ofNullable(people.get(person)).map(SlackUser::account) : Optional.empty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Reads the members again if the last answer is ten minutes old; on a failure the known data stay. */
    public void refresh() {
        // A lookup of no one refreshes the list of members; its result does not matter.
        Lookup unused = find(List.of());
    }

    private List<String> members(String reference, CursorPaging paging) throws CursorPaging.LookupFailed {
        if (Person.isId(reference)) {
            return List.of(reference);
        }
        return groups.computeIfAbsent(reference, one -> new CachedReply<>(hurriedWait))
                .get(clock.instant(), paging == hurried, () -> queryMembers(reference, paging));
    }

    private static List<String> queryMembers(String reference, CursorPaging paging) throws CursorPaging.LookupFailed {
        return switch (reference.isEmpty() ? ' ' : reference.charAt(0)) {
            case 'S' -> groupMembers(reference, paging);
            case 'C', 'G' ->
                paging.all(
                        reference,
                        cursor -> client -> client.conversationsMembers(
                                page -> page.channel(reference).cursor(cursor).limit(PER_PAGE)),
                        new CursorPaging.Contents<>(
                                page -> page.getMembers(), page -> CursorPaging.next(page.getResponseMetadata())));
            default ->
                throw new CursorPaging.LookupFailed(
                        "'" + reference + "' is no channel (C…), user group (S…) or person (U…)"
                                + " – correct it in the configuration");
        };
    }

    /** Slack omits the list for an empty group. */
    private static List<String> groupMembers(String group, CursorPaging paging) throws CursorPaging.LookupFailed {
        List<String> users = paging.one(group, client -> client.usergroupsUsersList(asked -> asked.usergroup(group)))
                .getUsers();
        return users == null
                ? List.of()
                : users.stream().filter(Objects::nonNull).toList();
    }

    private Map<String, SlackUser> people(String team, CursorPaging paging) throws CursorPaging.LookupFailed {
        return everyone.get(clock.instant(), paging == hurried, () -> queryUsers(team, paging));
    }

    private Map<String, SlackUser> queryUsers(String team, CursorPaging paging) throws CursorPaging.LookupFailed {
        List<User> users = paging.all(
                "users.list",
                cursor -> client -> client.usersList(page -> page.cursor(cursor).limit(PER_PAGE)),
                new CursorPaging.Contents<>(
                        page -> page.getMembers(), page -> CursorPaging.next(page.getResponseMetadata())));
        Map<String, SlackUser> known = new HashMap<>();
        List<PersonName> personNames = new ArrayList<>();
        for (User user : users) {
            SlackAccount account = SlackAccount.of(user);
            if (user.getId() != null && account.isMemberOf(team)) {
                Person person = new Person(user.getId(), zone(user));
                known.put(user.getId(), SlackUser.of(person, account, profile(user)));
                personNames.add(name(user));
            }
        }
        people = known;
        names = List.copyOf(personNames);
        staleFrom = clock.instant().plus(FRESH_FOR);
        knownUntil = staleFrom;
        return known;
    }

    private static User.Profile profile(User user) {
        return Objects.requireNonNullElseGet(user.getProfile(), User.Profile::new);
    }

    private static PersonName name(User user) {
        User.Profile profile = profile(user);
        String real = profile.getRealName() == null ? user.getRealName() : profile.getRealName();
        return PersonName.of(orEmpty(real), orEmpty(profile.getDisplayName()), orEmpty(user.getName()));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** The profile's timezone; its current offset if this Java does not know the zone. */
    private ZoneId zone(User user) {
        String tz = user.getTz();
        try {
            return tz == null || tz.isBlank() ? defaultZone.get() : ZoneId.of(tz);
        } catch (DateTimeException e) {
            return offset(user.getTzOffset());
        }
    }

    private ZoneId offset(@Nullable Integer seconds) {
        try {
            return seconds == null ? defaultZone.get() : ZoneOffset.ofTotalSeconds(seconds);
        } catch (DateTimeException e) {
            return defaultZone.get();
        }
    }

    static void pause(Duration wait) {
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
