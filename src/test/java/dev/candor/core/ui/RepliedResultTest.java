package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.OWNER;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.ui.result.RenderedPage;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;

/** Base of tests about the answers that owners give to a result. */
abstract class RepliedResultTest extends UiTest {
    String wave = "";

    @BeforeEach
    void aResult() {
        wave = fixture.open("ci-pulse");
        fixture.rate(wave, 12, 4).close(wave);
    }

    String form(String person) {
        return fixture.handler
                .form(person, "results.reply", wave)
                .map(RenderedPage::of)
                .orElse("");
    }

    static Map<String, List<String>> filled(String kind, String words, String day, String link) {
        Map<String, List<String>> values = new TreeMap<>();
        values.put("subject", List.of("0"));
        Map.of("kind", kind, "words", words, "day", day, "link", link).forEach((field, value) -> {
            if (!value.isEmpty()) {
                values.put(field, List.of(value));
            }
        });
        return values;
    }

    String submit(String person, Map<String, List<String>> values) {
        return FilledForm.shown(fixture.handler.submit(person, "reply", wave, values));
    }

    String reply(String words) {
        return submit(OWNER, filled("DOING", words, "", ""));
    }

    String rendered(OutboxMessage message) {
        return fixture.renderer.apply(message).map(RenderedPage::of).orElse("nothing");
    }

    void deliverAll() {
        Instant later = fixture.now.plus(Duration.ofHours(2));
        fixture.outbox
                .claim(EnumSet.allOf(OutboxMessage.Kind.class), later, later, 1_000)
                .forEach(fixture.outbox::drop);
    }
}
