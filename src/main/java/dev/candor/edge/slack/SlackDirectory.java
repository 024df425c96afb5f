package dev.candor.edge.slack;

import com.slack.api.model.User;
import dev.candor.core.response.privacyhints.KnownNames;
import dev.candor.core.response.privacyhints.PersonName;
import dev.candor.core.sampling.Availability;
import dev.candor.core.sampling.AvailabilitySource;
import dev.candor.core.sampling.Directory;
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
import org.jspecify.annotations.Nullable;

/** Finds the people behind channels, user groups and people's own ids in a Slack workspace. */
public final class SlackDirectory implements Directory, KnownNames, AvailabilitySource {
    /** Whoever looks again who is there has had the time for it by then. */
    private static final Duration STALE = Duration.ofMinutes(15);

    private static final Duration NEXT_LOOK = Duration.ofMinutes(10);

    private static final int PER_PAGE = 500;

    private final CursorPaging slack;
    private final CursorPaging hurried;
    private final Installation installation;
    private final ZoneId elsewhere;
    private final InstantSource clock;
    /** Read without the lock: who asks for names or for one person does not wait for Slack. */
    private volatile List<PersonName> names = List.of();

    private volatile Map<String, SlackUser> people = Map.of();
    private volatile Instant staleFrom = Instant.MIN;
    /** Unlike the above it is not put off: whom Slack has not named lately is no member on hearsay. */
    private volatile Instant knownUntil = Instant.MIN;

    private final CachedReply<Map<String, SlackUser>> everyone = new CachedReply<>();
    private final Map<String, CachedReply<List<String>>> groups = new ConcurrentHashMap<>();

    /**
     * A directory that knows everyone in the workspace for ten minutes.
     *
     * @param elsewhere timezone of people whose profile has none
     */
    public SlackDirectory(SlackClient api, Installation installation, ZoneId elsewhere, InstantSource clock) {
        this(new CursorPaging(api, SlackDirectory::pause), installation, elsewhere, clock);
    }

    SlackDirectory(CursorPaging slack, Installation installation, ZoneId elsewhere, InstantSource clock) {
        this.slack = slack;
        this.hurried = slack.inHurry();
        this.installation = installation;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    @Override
    public boolean isReachable() {
        return installation.identity().isPresent();
    }

    @Override
    public Lookup find(Collection<String> references) {
        return find(references, slack);
    }

    /** What Slack does not answer at once cannot be found in a hurry. */
    @Override
    public Directory inHurry() {
        return references -> find(references, hurried);
    }

    private Lookup find(Collection<String> references, CursorPaging paging) {
        Optional<Installation.Identity> bot = installation.identity();
        if (bot.isEmpty()) {
            return new Lookup.NotNow(installation.notReady().orElse("slack: no answer yet"));
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
        } catch (CursorPaging.Unanswered e) {
            return new Lookup.NotNow(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Collection<PersonName> known() {
        return names;
    }

    @Override
    public Availability of(String person) {
        Instant now = clock.instant();
        if (staleFrom.isAfter(now.plus(STALE))) {
            staleFrom = Instant.MIN; // The clock was ahead.
        }
        if (!now.isBefore(staleFrom)) {
            refresh();
            // Where Slack does not say, what was known holds on: letters do not wait for it one by one.
            staleFrom = later(staleFrom, now.plus(NEXT_LOOK));
        }
        if (people.isEmpty()) {
            return new Availability.Unknown();
        }
        SlackUser colleague = people.get(person);
        return colleague == null ? new Availability.Gone() : colleague.availability();
    }

    /** What is known of a member, if that was learnt in the last quarter of an hour; never who is no member. */
    Optional<SlackAccount> account(String person) {
        Instant now = clock.instant();
        boolean fresh = now.isBefore(knownUntil) && !knownUntil.isAfter(now.plus(STALE));
        return fresh ? Optional.ofNullable(people.get(person)).map(SlackUser::account) : Optional.empty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Looks again who is there if that was ten minutes ago; if Slack does not tell, what was known stays. */
    public void refresh() {
        // Nobody in particular: everyone is learnt on the way, and how it went matters to nobody.
        Lookup unused = find(List.of());
    }

    private List<String> members(String reference, CursorPaging paging) throws CursorPaging.Unanswered {
        if (Person.isId(reference)) {
            return List.of(reference);
        }
        return groups.computeIfAbsent(reference, one -> new CachedReply<>())
                .get(clock.instant(), paging == hurried, () -> look(reference, paging));
    }

    private static List<String> look(String reference, CursorPaging paging) throws CursorPaging.Unanswered {
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
                throw new CursorPaging.Unanswered(
                        "'" + reference + "' is no channel (C…), user group (S…) or person (U…)"
                                + " – correct it in the configuration");
        };
    }

    /** Slack leaves the list out where nobody is in the group. */
    private static List<String> groupMembers(String group, CursorPaging paging) throws CursorPaging.Unanswered {
        List<String> users = paging.one(group, client -> client.usergroupsUsersList(asked -> asked.usergroup(group)))
                .getUsers();
        return users == null
                ? List.of()
                : users.stream().filter(Objects::nonNull).toList();
    }

    private Map<String, SlackUser> people(String team, CursorPaging paging) throws CursorPaging.Unanswered {
        return everyone.get(clock.instant(), paging == hurried, () -> learn(team, paging));
    }

    private Map<String, SlackUser> learn(String team, CursorPaging paging) throws CursorPaging.Unanswered {
        List<User> users = paging.all(
                "users.list",
                cursor -> client -> client.usersList(page -> page.cursor(cursor).limit(PER_PAGE)),
                new CursorPaging.Contents<>(
                        page -> page.getMembers(), page -> CursorPaging.next(page.getResponseMetadata())));
        Map<String, SlackUser> known = new HashMap<>();
        List<PersonName> called = new ArrayList<>();
        for (User user : users) {
            SlackAccount account = SlackAccount.of(user);
            if (user.getId() != null && account.isMemberOf(team)) {
                Person person = new Person(user.getId(), zone(user));
                known.put(user.getId(), SlackUser.of(person, account, profile(user)));
                called.add(name(user));
            }
        }
        people = known;
        names = List.copyOf(called);
        staleFrom = clock.instant().plus(STALE);
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

    /** Of a zone that is newer than this Java, what the clock shows now. */
    private ZoneId zone(User user) {
        String tz = user.getTz();
        try {
            return tz == null || tz.isBlank() ? elsewhere : ZoneId.of(tz);
        } catch (DateTimeException e) {
            return offset(user.getTzOffset());
        }
    }

    private ZoneId offset(@Nullable Integer seconds) {
        try {
            return seconds == null ? elsewhere : ZoneOffset.ofTotalSeconds(seconds);
        } catch (DateTimeException e) {
            return elsewhere;
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
