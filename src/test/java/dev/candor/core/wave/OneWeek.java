package dev.candor.core.wave;

import dev.candor.Rig;
import dev.candor.core.intake.Receipt;
import dev.candor.core.intake.Submission;
import dev.candor.core.invite.Letter;
import dev.candor.core.invite.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A rig a minute before the weekly survey is due, and what is done with it time and again. */
abstract class OneWeek {
    static final Instant TEN = Rig.START.plusSeconds(60);

    @TempDir
    Path folder;

    Rig rig;

    @BeforeEach
    void start() {
        rig = new Rig(folder);
        rig.tickAt(Rig.START);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    void restart() {
        rig.close();
        rig = new Rig(folder);
    }

    /** Ids of the waves that are open. */
    List<String> open() {
        return rig.book.open().stream().map(Wave::id).toList();
    }

    /** Letters that are due then; they are claimed. */
    List<Letter> due(Instant when) {
        return rig.outbox.claim(EnumSet.allOf(Letter.Kind.class), when, when.plusSeconds(60), 1000);
    }

    void deliverPrompts(Instant when) {
        due(when).forEach(letter -> rig.outbox.delivered(letter, new Place("D" + letter.to(), "1.0")));
    }

    /** Everyone in a team but these. */
    static Set<String> allBut(String... stay) {
        return IntStream.rangeClosed(1, 14)
                .boxed()
                .flatMap(i -> Stream.of("U0PAY" + i, "U0SEARCH" + i))
                .filter(person -> !Set.of(stay).contains(person))
                .collect(Collectors.toSet());
    }

    Receipt answer(String person, String wave, int rating) {
        return rig.intake.cast(new Submission(person, wave, Map.of("satisfaction", List.of("" + rating))));
    }
}
