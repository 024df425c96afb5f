package dev.candor.core.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Rig;
import dev.candor.core.intake.Receipt;
import dev.candor.core.intake.Submission;
import dev.candor.core.invite.Delivery;
import dev.candor.core.invite.Messenger;
import dev.candor.core.invite.Place;
import dev.candor.core.invite.Postman;
import dev.candor.core.page.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the messages that asked, once they need not ask any more. */
final class ThanksTest {
    @TempDir
    private Path folder;

    private Rig rig;
    private Postman postman;
    private String wave;
    private final Wall wall = new Wall();

    @BeforeEach
    void ask() {
        rig = new Rig(folder);
        wave = rig.openWave().id();
        postman = rig.postman(
                wall, letter -> Optional.of(Page.saying(letter.kind().name())), Rig.unhurried());
        postman.tick();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void who_has_answered_is_thanked_with_all_others_of_a_stretch_within_the_hour_after_it() {
        answer("U0PAY1", "2026-11-24T10:05:00Z");
        answer("U0PAY2", "2026-11-24T15:58:00Z");
        wind("2026-11-24T15:59:59Z");
        assertThat(wall.saying("SEALED")).as("nothing tells when").isEmpty();
        wind("2026-11-24T16:00:00Z");
        wind("2026-11-24T17:00:00Z");
        assertThat(wall.saying("SEALED")).isEqualTo(List.of("prompt:U0PAY1", "prompt:U0PAY2"));
        wind("2026-11-25T09:00:00Z");
        assertThat(wall.changes).as("once").isEqualTo(2);
    }

    @Test
    void after_a_start_in_the_middle_of_a_stretch_its_end_is_waited_for() {
        answer("U0PAY1", "2026-11-24T10:05:00Z");
        rig.close();
        rig = new Rig(folder);
        postman = rig.postman(
                wall, letter -> Optional.of(Page.saying(letter.kind().name())), Rig.unhurried());
        wind("2026-11-24T18:00:00Z");
        wind("2026-11-24T21:59:00Z");
        assertThat(wall.changes).isZero();
        wind("2026-11-24T22:00:00Z");
        wind("2026-11-24T23:00:00Z");
        assertThat(wall.saying("SEALED")).isEqualTo(List.of("prompt:U0PAY1"));
    }

    @Test
    void at_the_close_every_message_changes_that_asked_the_reminders_too() {
        answer("U0PAY1", "2026-11-24T10:05:00Z");
        wind("2026-11-26T10:00:00Z");
        assertThat(wall.saying("REMINDER")).hasSize(21);
        wind("2026-11-29T10:00:00Z");
        assertThat(wall.saying("CLOSED")).hasSize(22 + 21);
        assertThat(wall.saying("PROMPT")).isEmpty();
        assertThat(wall.saying("REMINDER")).isEmpty();
        assertThat(rig.outbox.places(wave, "U0PAY2")).isEmpty();
        assertThat(rig.outbox.nextDue()).isEmpty();
    }

    private void wind(String then) {
        rig.tickAt(Instant.parse(then));
        postman.tick();
    }

    private void answer(String person, String then) {
        wind(then);
        assertThat(rig.intake.cast(new Submission(person, wave, Map.of("satisfaction", List.of("4")))))
                .isInstanceOf(Receipt.Sealed.class);
    }

    /** Shows what stands where. */
    private static final class Wall implements Messenger {
        private final Map<String, String> messages = new TreeMap<>();
        private int changes;

        List<String> saying(String words) {
            List<String> places = new ArrayList<>();
            messages.forEach((place, said) -> {
                if (said.equals(words)) {
                    places.add(place);
                }
            });
            return places;
        }

        @Override
        public Delivery post(String to, Page page, String mark) {
            String place = mark.substring(0, mark.indexOf(':')) + ":" + to;
            messages.put(place, page.summary());
            return new Delivery.Sent(new Place(to, place));
        }

        @Override
        public Delivery replace(Place place, Page page) {
            changes++;
            messages.put(place.ts(), page.summary());
            return new Delivery.Sent(place);
        }

        @Override
        public Search find(String to, String mark) {
            return new Search.Absent();
        }
    }
}
