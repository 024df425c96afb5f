package dev.candor.core.invite;

import dev.candor.core.page.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Delivers letters: each of them once, at an hour that suits, no faster than is allowed. */
public final class Postman {
    private static final System.Logger LOG = System.getLogger(Postman.class.getName());
    private static final int HANDFUL = 20;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration UNTIL_MENDED = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final Messenger messenger;
    private final Function<Letter, Optional<Page>> writer;
    private final Courtesy courtesy;
    private final Pace pace;
    private final InstantSource clock;

    /** {@code writer} says what is in a letter; empty if there is nothing to say any more. */
    public Postman(
            Outbox outbox,
            Messenger messenger,
            Function<Letter, Optional<Page>> writer,
            Courtesy courtesy,
            Pace pace,
            InstantSource clock) {
        this.outbox = outbox;
        this.messenger = messenger;
        this.writer = writer;
        this.courtesy = courtesy;
        this.pace = pace;
        this.clock = clock;
    }

    /** Delivers what is due and what the pace allows. */
    public synchronized void tick() {
        while (true) {
            Instant now = clock.instant();
            int most = Math.min(HANDFUL, pace.available(now));
            List<Letter> letters = most == 0 ? List.of() : outbox.claim(now, now.plus(LEASE), most);
            if (letters.isEmpty()) {
                return;
            }
            for (Letter letter : letters) {
                try {
                    deliver(letter);
                } catch (RuntimeException e) {
                    LOG.log(
                            System.Logger.Level.ERROR,
                            "a " + letter.kind() + " about " + letter.about()
                                    + " could not be delivered, trying again in ten minutes",
                            e);
                    outbox.again(letter, clock.instant().plus(UNTIL_MENDED), true);
                }
            }
        }
    }

    private void deliver(Letter letter) {
        Moment moment = courtesy.of(letter, clock.instant());
        if (moment instanceof Moment.Never || (letter.asks() && !outbox.wanted(letter))) {
            outbox.drop(letter);
        } else if (moment instanceof Moment.Later later) {
            outbox.again(letter, later.due(), letter.unsure());
        } else if (moment instanceof Moment.Now now) {
            send(now.letter());
        }
    }

    private void send(Letter letter) {
        Optional<Page> page = writer.apply(letter);
        Optional<Place> prompt = outbox.prompt(letter.about(), letter.to());
        boolean replaces = letter.kind() == Letter.Kind.CLOSED;
        if (page.isEmpty() || (replaces && prompt.isEmpty())) {
            outbox.drop(letter);
        } else if (replaces) {
            pace.spend();
            settle(letter, messenger.replace(prompt.orElseThrow(), page.get()));
        } else {
            pace.spend();
            settle(letter, post(letter, page.get()));
        }
    }

    private Delivery post(Letter letter, Page page) {
        Optional<Place> arrived = letter.unsure() ? messenger.find(letter.to(), letter.mark()) : Optional.empty();
        return arrived.<Delivery>map(Delivery.Sent::new)
                .orElseGet(() -> messenger.post(letter.to(), page, letter.mark()));
    }

    private void settle(Letter letter, Delivery delivery) {
        Instant now = clock.instant();
        if (delivery instanceof Delivery.Sent sent) {
            outbox.delivered(letter, sent.place());
        } else if (delivery instanceof Delivery.RetryAfter retry) {
            outbox.again(letter, now.plus(retry.delay()), false);
        } else if (delivery instanceof Delivery.Unsure) {
            outbox.again(letter, now.plus(LOOK_AGAIN), true);
        } else if (delivery instanceof Delivery.Unreachable) {
            outbox.drop(letter);
        } else if (delivery instanceof Delivery.Refused refused) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a {0} about {1} was refused: {2}; {3}",
                    letter.kind(),
                    letter.about(),
                    refused.why(),
                    refused.wayOut());
            outbox.again(letter, now.plus(UNTIL_MENDED), false);
        }
    }
}
