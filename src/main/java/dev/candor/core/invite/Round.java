package dev.candor.core.invite;

import dev.candor.core.page.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** One letter on its way, and what becomes of it. */
final class Round {
    private static final System.Logger LOG = System.getLogger(Round.class.getName());

    /** After a broken connection Slack may still be at work on what it got. */
    static final Duration LOOK_LATER = Duration.ofSeconds(30);

    private static final Duration UNTIL_MENDED = Duration.ofMinutes(10);
    private static final Duration UNTIL_BACK = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Messenger messenger;
    private final Function<Letter, Optional<Page>> writer;
    private final Courtesy courtesy;
    private final Pace pace;
    private final DeliveryListener listener;
    private final Troubles troubles;
    private final InstantSource clock;
    private final Map<Pace.Method, String> lacking = new ConcurrentSkipListMap<>();

    Round(
            Outbox outbox,
            Messenger messenger,
            Function<Letter, Optional<Page>> writer,
            Postman.Manner manner,
            Troubles troubles,
            InstantSource clock) {
        this.outbox = outbox;
        this.messenger = messenger;
        this.writer = writer;
        this.courtesy = manner.courtesy();
        this.pace = manner.pace();
        this.listener = manner.listener();
        this.troubles = troubles;
        this.clock = clock;
    }

    /** What the app may not do, and the way out; one line each. */
    List<String> lacking() {
        return lacking.entrySet().stream()
                .map(lack -> lack.getKey().words() + ": " + lack.getValue())
                .toList();
    }

    /** Delivers this letter, which was claimed and has its token; or says when to try again. */
    void deliver(Letter letter) {
        Instant now = clock.instant();
        Moment moment = courtesy.of(letter, now);
        if (letter.asks() && !outbox.wanted(letter)) {
            dropUnwanted(letter);
        } else if (moment instanceof Moment.Never) {
            unused(letter);
            outbox.outOfReach(letter, "user_disabled");
        } else if (moment instanceof Moment.Later later) {
            unused(letter);
            outbox.again(letter, later.due(), letter.unsure());
        } else if (moment instanceof Moment.Now right) {
            send(right.letter(), now);
        }
    }

    /** One that may have arrived is looked for first: if it did, its reader is told that it asks no more. */
    private void dropUnwanted(Letter letter) {
        if (!letter.unsure() || isSureNow(letter)) {
            unused(letter);
            outbox.drop(letter);
        }
    }

    private void unused(Letter letter) {
        pace.putBack(Letter.REPLACING.contains(letter.kind()) ? Pace.Method.REPLACE : Pace.Method.POST);
    }

    private void send(Letter letter, Instant now) {
        Optional<Page> page = writer.apply(letter);
        if (page.isEmpty()) {
            unused(letter);
            outbox.drop(letter);
        } else if (Letter.REPLACING.contains(letter.kind())) {
            update(letter, page.get());
        } else {
            Optional<Instant> turn = pace.turn(letter.to(), now);
            if (turn.isPresent()) {
                unused(letter);
                outbox.again(letter, turn.get(), letter.unsure());
            } else if (!letter.unsure() || isSureNow(letter)) {
                settle(letter, Pace.Method.POST, messenger.post(letter.to(), page.get(), letter.mark()));
            }
        }
    }

    /** One message of a wave stays, the first; reminders are taken away. */
    private void update(Letter letter, Page page) {
        List<Place> places = outbox.places(letter.about(), letter.to());
        if (places.isEmpty()) {
            unused(letter);
            outbox.drop(letter);
            return;
        }
        for (Place reminder : places.subList(1, places.size())) {
            if (!takeAway(letter, reminder, page)) {
                return;
            }
        }
        Delivery delivery = messenger.replace(places.get(0), page);
        settle(letter, Pace.Method.REPLACE, isGone(delivery) ? new Delivery.Sent(places.get(0)) : delivery);
    }

    /** Whether this reminder asks no more; if not, the letter goes back. */
    private boolean takeAway(Letter letter, Place reminder, Page instead) {
        Instant now = clock.instant();
        if (!pace.tryTake(Pace.Method.DELETE, now)) {
            unused(letter);
            outbox.again(letter, now.plus(pace.pause(0)), false);
            return false;
        }
        Delivery delivery = messenger.delete(reminder);
        if (delivery instanceof Delivery.Undeletable) {
            pace.take(Pace.Method.REPLACE);
            delivery = messenger.replace(reminder, instead);
        } else if (isGone(delivery)) {
            outbox.gone(letter, reminder);
        }
        if (!isGone(delivery)) {
            settle(letter, Pace.Method.DELETE, delivery);
            return false;
        }
        return true;
    }

    /** Whether nothing is left to be done: a message that cannot be reached asks nobody any more. */
    private static boolean isGone(Delivery delivery) {
        return delivery instanceof Delivery.Sent || delivery instanceof Delivery.Unreachable;
    }

    /** Whether it is certain that the letter did not arrive before; if not, it was seen to. */
    private boolean isSureNow(Letter letter) {
        Instant now = clock.instant();
        if (!pace.tryTake(Pace.Method.FIND, now)) {
            unused(letter);
            outbox.again(letter, now.plus(pace.pause(0)), true);
            return false;
        }
        Messenger.Search search = messenger.find(letter.to(), letter.mark());
        if (search instanceof Messenger.Search.Absent) {
            return true;
        }
        unused(letter);
        if (search instanceof Messenger.Search.Found found) {
            settle(letter, Pace.Method.FIND, new Delivery.Sent(found.place()));
        } else if (search instanceof Messenger.Search.Failed failed) {
            settle(letter, Pace.Method.FIND, failed.trouble());
        }
        return false;
    }

    private void settle(Letter letter, Pace.Method method, Delivery delivery) {
        Instant now = clock.instant();
        // Who could not look does not know more than before.
        boolean unsure = method == Pace.Method.FIND;
        listener.settled(letter.kind(), delivery);
        if (delivery instanceof Delivery.Sent sent) {
            arrived(letter, sent.place(), method);
        } else if (delivery instanceof Delivery.RetryAfter retry) {
            Instant until = now.plus(retry.delay());
            pace.refused(method, letter.to(), until, now);
            outbox.failed(letter, until, unsure);
        } else if (delivery instanceof Delivery.TryAgain) {
            outbox.failed(letter, now.plus(pace.pause(letter.tries())), unsure);
        } else if (delivery instanceof Delivery.Unsure) {
            outbox.failed(letter, now.plus(LOOK_LATER).plus(pace.pause(letter.tries())), true);
        } else if (delivery instanceof Delivery.Unreachable gone) {
            outbox.outOfReach(letter, gone.why());
        } else {
            complain(letter, method, delivery, now);
        }
    }

    private void arrived(Letter letter, Place place, Pace.Method method) {
        outbox.delivered(letter, place);
        if (letter.isForChannel()) {
            troubles.open(letter.to());
        }
        // What may be posted says nothing about what may be looked for.
        if (lacking.remove(method) != null && lacking.isEmpty()) {
            troubles.lackingNothing();
        }
    }

    /** What does not mend itself. */
    private void complain(Letter letter, Pace.Method method, Delivery delivery, Instant now) {
        boolean unsure = method == Pace.Method.FIND;
        if (delivery instanceof Delivery.ChannelShut shut) {
            troubles.shut(letter, shut.why(), shut.wayOut());
            outbox.failed(letter, now.plus(UNTIL_MENDED), unsure);
        } else if (delivery instanceof Delivery.Disconnected) {
            outbox.again(letter, now.plus(UNTIL_BACK), unsure); // The messenger says so itself, and is not ready.
        } else if (delivery instanceof Delivery.Misconfigured wrong) {
            lacking.put(method, wrong.why() + "; " + wrong.wayOut());
            pace.hold(method, now.plus(UNTIL_MENDED));
            troubles.lacking(wrong.why(), wrong.wayOut());
            outbox.failed(letter, now.plus(UNTIL_MENDED), unsure);
        } else if (delivery instanceof Delivery.Malformed bad) {
            outbox.refuse(letter, bad.why());
            LOG.log(
                    System.Logger.Level.ERROR,
                    "a {0} about {1} is kept and not sent again before the next start, for Slack refuses it: {2}; this is"
                            + " a mistake in Candor, please report it",
                    letter.kind(),
                    letter.about(),
                    bad.why());
        }
    }
}
