package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.OutboxMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What admins read on Monday of a configuration file that was changed several times at the weekend. */
class ConfigurationAlertsTest extends RunningCoreTest {
    private static final String REPAIRED =
            "Candor's configuration file has no mistakes any more, and its settings are in force.";

    private ProblemAlerts alerts;

    @BeforeEach
    void alerts() {
        alerts = fixture.candor.alerts();
    }

    private void mistaken(String mistake) {
        alerts.configurationMistaken(List.of(mistake), true);
    }

    /** The alerts that wait; each is delivered. */
    private List<String> onMonday() {
        Instant late = CoreFixture.START.plus(Duration.ofDays(7));
        List<OutboxMessage> claimed =
                fixture.outbox.claim(EnumSet.of(OutboxMessage.Kind.ALERT), late, late.plusSeconds(60), 100);
        claimed.forEach(fixture.outbox::drop);
        return claimed.stream()
                .map(message -> ((OutboxMessage.Alert) message).words())
                .toList();
    }

    @Test
    void of_several_mistaken_changes_they_read_the_last() {
        mistaken("candor.yaml:4: first");
        mistaken("candor.yaml:7: second");

        assertThat(onMonday())
                .singleElement()
                .asString()
                .contains("candor.yaml:7: second")
                .doesNotContain("first");
    }

    @Test
    void of_a_mistake_that_was_repaired_they_read_only_that_there_is_none() {
        mistaken("candor.yaml:4: first");
        alerts.configurationRepaired();

        assertThat(onMonday()).containsExactly(REPAIRED);
    }

    @Test
    void of_a_mistake_that_is_back_they_do_not_read_that_there_is_none() {
        mistaken("candor.yaml:4: first");
        assertThat(onMonday()).hasSize(1);
        alerts.configurationRepaired();
        mistaken("candor.yaml:7: second");

        assertThat(onMonday()).singleElement().asString().contains("candor.yaml:7: second");
    }

    @Test
    void of_a_repair_they_read_once_although_a_crash_came_right_after_it() {
        fixture.close();
        fixture = new CoreFixture(folder, CoreFixture.CATALOGUE, PowerCut.after("withdraw"));
        alerts = fixture.candor.alerts();
        alerts.configurationMistaken(List.of("candor.yaml:4: first"), false);
        assertThat(onMonday()).hasSize(1);
        assertThatThrownBy(alerts::configurationRepaired).hasMessage("power cut");
        assertThat(onMonday()).containsExactly(REPAIRED);

        fixture.close();
        fixture = new CoreFixture(folder);
        fixture.candor.alerts().configurationRepaired();

        assertThat(onMonday()).as("at the next start").isEmpty();
    }
}
