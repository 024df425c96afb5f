package dev.candor.core.scheduling;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.Submission;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** Base of tests that start a minute before the weekly survey is due. */
abstract class SchedulingTest extends RunningCoreTest {
    static final Instant TEN = CoreFixture.START.plusSeconds(60);

    @BeforeEach
    void start() {
        fixture.tickAt(CoreFixture.START);
    }

    void restart() {
        fixture.close();
        fixture = new CoreFixture(folder);
    }

    /** Ids of the waves that are open. */
    List<String> open() {
        return fixture.waveStore.open().stream().map(Wave::id).toList();
    }

    /** Claims the messages that are due at this instant. */
    List<OutboxMessage> due(Instant when) {
        return fixture.outbox.claim(EnumSet.allOf(OutboxMessage.Kind.class), when, when.plusSeconds(60), 1000);
    }

    void deliverPrompts(Instant when) {
        due(when).forEach(message -> fixture.outbox.delivered(message, new MessageLocation("D" + message.to(), "1.0")));
    }

    /** Ids of all team members but these. */
    static Set<String> allBut(String... stay) {
        return IntStream.rangeClosed(1, 14)
                .boxed()
                .flatMap(i -> Stream.of("U0PAY" + i, "U0SEARCH" + i))
                .filter(person -> !Set.of(stay).contains(person))
                .collect(Collectors.toSet());
    }

    Receipt answer(String person, String wave, int rating) {
        return fixture.responses.cast(new Submission(person, wave, Map.of("satisfaction", List.of("" + rating))));
    }
}
