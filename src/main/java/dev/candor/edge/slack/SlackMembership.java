package dev.candor.edge.slack;

import com.slack.api.methods.response.users.UsersInfoResponse;
import dev.candor.core.ui.Membership;
import dev.candor.core.ui.Requester;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Decides membership by the request's claims and by the workspace's directory; both must agree. */
public final class SlackMembership implements Membership {
    private static final Duration CACHE_DURATION = Duration.ofMinutes(5);
    private static final int MAX_CACHED = 10_000;
    private static final SlackAccount NO_ACCOUNT = new SlackAccount(false, Set.of());
    private static final Set<String> NO_SUCH_PERSON = Set.of("user_not_found", "user_not_visible");

    private final SlackClient api;
    private final Installation installation;
    private final SlackDirectory directory;
    private final InstantSource clock;
    private final Map<String, LookedUp> lookedUp = new ConcurrentHashMap<>();

    /** People whom the directory does not know are looked up one by one. */
    public SlackMembership(SlackClient api, Installation installation, SlackDirectory directory, InstantSource clock) {
        this.api = api;
        this.installation = installation;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Status of(Requester requester) {
        Optional<Installation.Identity> bot = installation.identity();
        if (bot.isEmpty()) {
            return Status.UNKNOWN;
        }
        return account(requester.id())
                .map(account -> account.isMemberOf(bot.get().team())
                                && account.workspaces().containsAll(requester.workspaces())
                        ? Status.MEMBER
                        : Status.OUTSIDER)
                .orElse(Status.UNKNOWN);
    }

    private Optional<SlackAccount> account(String person) {
        return directory.account(person).or(() -> cached(person)).or(() -> lookUp(person));
    }

    private Optional<SlackAccount> cached(String person) {
        return Optional.ofNullable(lookedUp.get(person))
                .filter(known -> known.isValid(clock.instant()))
                .map(LookedUp::account);
    }

    private Optional<SlackAccount> lookUp(String person) {
        ApiReply<UsersInfoResponse> reply = api.call(client -> client.usersInfo(request -> request.user(person)));
        if (reply instanceof ApiReply.Refused<?> refused && NO_SUCH_PERSON.contains(refused.code())) {
            return Optional.of(NO_ACCOUNT);
        }
        if (!(reply instanceof ApiReply.Ok<UsersInfoResponse> ok) || ok.body().getUser() == null) {
            return Optional.empty();
        }
        SlackAccount account = SlackAccount.of(ok.body().getUser());
        Instant now = clock.instant();
        if (lookedUp.size() >= MAX_CACHED) {
            lookedUp.values().removeIf(known -> !known.isValid(now));
        }
        lookedUp.put(person, new LookedUp(account, now.plus(CACHE_DURATION)));
        return Optional.of(account);
    }

    /** An account and the instant until which it is valid. */
    private record LookedUp(SlackAccount account, Instant until) {
        /** Also expires if it was stored while the clock was ahead. */
        boolean isValid(Instant now) {
            return now.isBefore(until) && !until.isAfter(now.plus(CACHE_DURATION));
        }
    }
}
