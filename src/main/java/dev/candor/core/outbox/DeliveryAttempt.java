package dev.candor.core.outbox;

import dev.candor.core.page.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Delivers one message and records the outcome. */
public final class DeliveryAttempt {
    private static final System.Logger LOG = System.getLogger(DeliveryAttempt.class.getName());

    /** After a broken connection Slack may still be processing the request. */
    static final Duration SEARCH_DELAY = Duration.ofSeconds(30);

    static final Duration PROBLEM_RETRY = Duration.ofMinutes(10);
    private static final Duration DISCONNECTED_RETRY = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Messenger messenger;
    private final Renderer renderer;
    private final QuietHours quietHours;
    private final RateLimiter rateLimiter;
    private final DeliveryListener listener;
    private final DeliveryProblems problems;
    private final InstantSource clock;

    /** Delivers through this messenger. */
    public DeliveryAttempt(
            Outbox outbox,
            Messenger messenger,
            Renderer renderer,
            QuietHours quietHours,
            RateLimiter rateLimiter,
            DeliveryListener listener,
            DeliveryProblems problems,
            InstantSource clock) {
        this.outbox = outbox;
        this.messenger = messenger;
        this.renderer = renderer;
        this.quietHours = quietHours;
        this.rateLimiter = rateLimiter;
        this.listener = listener;
        this.problems = problems;
        this.clock = clock;
    }

    /** Forgets which permissions an earlier process lacked: if they are still missing, that is reported again. */
    void forgetMissingPermissions() {
        problems.permissionsGranted();
    }

    /** Delivers a claimed message whose rate-limit token is taken, or reschedules it. */
    void deliver(OutboxMessage claimed) {
        Instant now = clock.instant();
        OutboxMessage message = renderer.readdressed(claimed);
        SendTime sendTime = quietHours.sendTime(message, now);
        if (message instanceof OutboxMessage.Asking asking && !outbox.isWanted(asking)) {
            dropUnwanted(message);
        } else if (sendTime instanceof SendTime.Never) {
            returnToken(message);
            outbox.markUnreachable(message, "user_disabled");
        } else if (sendTime instanceof SendTime.Later later) {
            returnToken(message);
            outbox.reschedule(message, later.due(), message.schedule().earlier());
        } else {
            send(((SendTime.Now) sendTime).message(), now);
        }
    }

    /** Drops a message; one that may have arrived is searched first, so that it can be updated. */
    private void dropUnwanted(OutboxMessage message) {
        if (!message.unsure() || isConfirmedAbsent(message)) {
            returnToken(message);
            outbox.drop(message);
        }
    }

    private void returnToken(OutboxMessage message) {
        rateLimiter.putBack(
                message instanceof OutboxMessage.PromptUpdate ? RateLimiter.Method.REPLACE : RateLimiter.Method.POST);
    }

    private void send(OutboxMessage message, Instant now) {
        Optional<Page> page = renderer.apply(message);
        if (page.isEmpty()) {
            returnToken(message);
            if (message instanceof OutboxMessage.Asking) {
                // Its wave is open, but not its product configured, which may come back.
                outbox.reschedule(
                        message, now.plus(PROBLEM_RETRY), message.schedule().earlier());
            } else {
                outbox.drop(message);
            }
        } else if (message instanceof OutboxMessage.PromptUpdate update) {
            update(update, page.get());
        } else {
            Optional<Instant> turn = rateLimiter.turn(message.to(), now);
            if (turn.isPresent()) {
                returnToken(message);
                outbox.reschedule(message, turn.get(), message.schedule().earlier());
            } else if (!message.unsure() || isConfirmedAbsent(message)) {
                handle(message, RateLimiter.Method.POST, post(message, page.get()));
            }
        }
    }

    /** Posts a message; a reply in the thread of its result, if that is known and still takes replies. */
    private Delivery post(OutboxMessage message, Page page) {
        Optional<MessageLocation> answered = message instanceof OutboxMessage.Reply reply
                ? outbox.resultLocation(reply.wave())
                        .filter(location -> location.channel().equals(message.to()))
                : Optional.empty();
        if (answered.isPresent()) {
            Delivery delivery = messenger.reply(answered.get(), page, message.mark());
            if (!(delivery instanceof Delivery.NoThread)) {
                return delivery;
            }
            rateLimiter.take(RateLimiter.Method.POST);
        }
        return messenger.post(message.to(), page, message.mark());
    }

    /** Replaces the first message of a wave and deletes its reminders. */
    private void update(OutboxMessage.PromptUpdate message, Page page) {
        List<MessageLocation> locations = outbox.locations(message.wave(), message.to());
        if (locations.isEmpty()) {
            returnToken(message);
            outbox.drop(message);
            return;
        }
        for (MessageLocation reminder : locations.subList(1, locations.size())) {
            if (!deleteReminder(message, reminder, page)) {
                return;
            }
        }
        Delivery delivery = messenger.replace(locations.get(0), page);
        handle(message, RateLimiter.Method.REPLACE, isGone(delivery) ? new Delivery.Sent(locations.get(0)) : delivery);
    }

    /** Deletes a reminder, or replaces it if it may not be deleted; on failure reschedules the message and returns false. */
    private boolean deleteReminder(OutboxMessage.PromptUpdate message, MessageLocation reminder, Page instead) {
        Instant now = clock.instant();
        if (!rateLimiter.tryTake(RateLimiter.Method.DELETE, now)) {
            returnToken(message);
            outbox.reschedule(message, now.plus(rateLimiter.pause(0)), Arrival.ABSENT);
            return false;
        }
        Delivery delivery = messenger.delete(reminder);
        if (delivery instanceof Delivery.Undeletable) {
            rateLimiter.take(RateLimiter.Method.REPLACE);
            delivery = messenger.replace(reminder, instead);
        } else if (isGone(delivery)) {
            outbox.removeLocation(message, reminder);
        }
        if (!isGone(delivery)) {
            handle(message, RateLimiter.Method.DELETE, delivery);
            return false;
        }
        return true;
    }

    /** Whether the message is done with; one that cannot be reached counts as gone. */
    private static boolean isGone(Delivery delivery) {
        return delivery instanceof Delivery.Sent || delivery instanceof Delivery.Unreachable;
    }

    /** Searches for the message; true if it certainly did not arrive. Otherwise its outcome has been recorded. */
    private boolean isConfirmedAbsent(OutboxMessage message) {
        Instant now = clock.instant();
        if (!rateLimiter.tryTake(RateLimiter.Method.FIND, now)) {
            returnToken(message);
            outbox.reschedule(message, now.plus(rateLimiter.pause(0)), Arrival.POSSIBLE);
            return false;
        }
        Messenger.Search search = messenger.find(message.to(), message.mark());
        if (search instanceof Messenger.Search.Absent) {
            return true;
        }
        returnToken(message);
        if (search instanceof Messenger.Search.Found found) {
            handle(message, RateLimiter.Method.FIND, new Delivery.Sent(found.location()));
        } else {
            handle(message, RateLimiter.Method.FIND, ((Messenger.Search.Failed) search).delivery());
        }
        return false;
    }

    private void handle(OutboxMessage message, RateLimiter.Method method, Delivery delivery) {
        Instant now = clock.instant();
        Arrival earlier = afterRefused(method);
        listener.attempted(message.kind(), delivery);
        if (delivery instanceof Delivery.Sent sent) {
            handleArrival(message, sent.location(), method);
        } else if (delivery instanceof Delivery.RetryAfter retry) {
            Instant until = now.plus(retry.delay());
            rateLimiter.refused(method, message.to(), until, now);
            outbox.recordFailure(message, until, earlier);
        } else if (delivery instanceof Delivery.TryAgain || isOfAnotherMethod(delivery)) {
            outbox.recordFailure(message, now.plus(rateLimiter.pause(message.tries())), earlier);
        } else if (delivery instanceof Delivery.Unsure) {
            outbox.recordFailure(
                    message, now.plus(SEARCH_DELAY).plus(rateLimiter.pause(message.tries())), Arrival.POSSIBLE);
        } else if (delivery instanceof Delivery.Unreachable gone) {
            outbox.markUnreachable(message, gone.why());
        } else {
            handleProblem(message, method, delivery, now);
        }
    }

    /** Whether it answers a reply in a thread or a deletion, which were handled before: of any other method it makes no sense. */
    private static boolean isOfAnotherMethod(Delivery delivery) {
        return delivery instanceof Delivery.NoThread || delivery instanceof Delivery.Undeletable;
    }

    private void handleArrival(OutboxMessage message, MessageLocation location, RateLimiter.Method method) {
        // Before the arrival is stored: after a crash in between, no message might come that does it.
        if (message.isForChannel()) {
            problems.channelAccepts(message.to());
        }
        outbox.delivered(message, location);
        // Permission to post says nothing about permission to search.
        if (rateLimiter.permit(method)) {
            problems.permissionsGranted();
        }
    }

    /** A failed search leaves the message as unsure as before. */
    private static Arrival afterRefused(RateLimiter.Method method) {
        return method == RateLimiter.Method.FIND ? Arrival.POSSIBLE : Arrival.ABSENT;
    }

    /** Handles a problem that somebody has to solve. */
    private void handleProblem(OutboxMessage message, RateLimiter.Method method, Delivery delivery, Instant now) {
        Arrival earlier = afterRefused(method);
        if (delivery instanceof Delivery.ChannelRefused refused) {
            problems.channelRefuses(message, refused.why(), refused.remedy());
            outbox.recordFailure(message, now.plus(PROBLEM_RETRY), earlier);
        } else if (delivery instanceof Delivery.Disconnected) {
            outbox.reschedule(message, now.plus(DISCONNECTED_RETRY), earlier); // The messenger reports that itself.
        } else if (delivery instanceof Delivery.Misconfigured wrong) {
            rateLimiter.forbid(method, wrong.why() + "; " + wrong.remedy(), now.plus(PROBLEM_RETRY));
            problems.permissionMissing(wrong.why(), wrong.remedy());
            outbox.recordFailure(message, now.plus(PROBLEM_RETRY), earlier);
        } else if (delivery instanceof Delivery.Malformed bad) {
            outbox.reject(message, bad.why());
            LOG.log(
                    System.Logger.Level.ERROR,
                    "a message of kind {0} is kept and not sent again before the next start, for Slack refuses it: {1};"
                            + " this is a mistake in Candor, please report it",
                    message.kind(),
                    bad.why());
        }
    }
}
