package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Open waves after a change of their product's id. */
class OrphanedWavesTest {
    private static final Catalogue RENAMED = new Catalogue(
            List.of(new Product("ci-new", "CI", List.of("U0PM"), "C0CI", List.of("C0ENG"), List.of())),
            List.of(),
            List.of());

    @TempDir
    Path folder;

    @Test
    void the_admins_are_alerted_once_to_a_wave_whose_product_is_gone() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.openWave();
        }
        try (CoreFixture fixture = new CoreFixture(folder, RENAMED)) {
            Instant later = CoreFixture.START.plus(Duration.ofHours(1));
            fixture.tickAt(later);
            fixture.tickAt(later.plusSeconds(1));
            assertThat(alerts(fixture, later)).singleElement().satisfies(alert -> {
                assertThat(alert.to()).isEqualTo("U0ADMIN");
                assertThat(((OutboxMessage.Alert) alert).words())
                        .startsWith(
                                "Survey “ci pulse” has a wave that is open until Sunday 29 November, 10:00 (Europe/London),")
                        .contains("its result is posted nowhere. Give the product its id `ci` back");
            });
        }
    }

    @Test
    void a_configured_product_causes_no_alert() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.openWave();
            assertThat(alerts(fixture, CoreFixture.START.plusSeconds(61))).isEmpty();
        }
    }

    private static List<OutboxMessage> alerts(CoreFixture fixture, Instant now) {
        return fixture.outbox.claim(EnumSet.of(OutboxMessage.Kind.ALERT), now.plusSeconds(2), now.plusSeconds(3), 10);
    }
}
