package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.RecordedLog;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What owners are told of a scheduled survey for which it is too late. */
final class SkippedSurveysTest extends RunningCoreTest {
    private static final Instant TEN = CoreFixture.START.plusSeconds(60);
    private static final Instant AFTER_CLOSE = TEN.plus(Duration.ofDays(5));
    private static final String NOT_RUNNING =
            "The survey “CI pulse” about CI, due on Tuesday 24 November, 10:00 (Europe/London), was not opened: Candor was"
                    + " not running, or had a problem of its own, while it should have been open. Nobody was asked. It is"
                    + " due next on Tuesday 1 December, 10:00. To ask sooner: `/platform-feedback ask ci`.";

    @Test
    void owners_are_told_once_that_candor_was_not_running_when_their_survey_was_due_and_when_the_next_one_is() {
        fixture.tickAt(CoreFixture.START);
        List<String> log;
        try (RecordedLog recorded = new RecordedLog(SkippedSurveys.class)) {
            fixture.tickAt(AFTER_CLOSE);
            fixture.tickAt(AFTER_CLOSE.plusSeconds(60));
            log = recorded.lines();
        }

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.to()).isEqualTo("U0PM");
            assertThat(alert.words()).isEqualTo(NOT_RUNNING);
        });
        assertThat(log).singleElement().asString().contains("is skipped: Candor was not running");
        assertThat(fixture.waveStore.open()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void owners_are_told_once_whether_candor_stops_before_or_after_the_survey_is_skipped(boolean after) {
        restart(CoreFixture.CATALOGUE, after ? PowerCut.after("advance") : PowerCut.before("advance"));
        fixture.tickAt(CoreFixture.START);
        fixture.tickAt(AFTER_CLOSE);

        restart(CoreFixture.CATALOGUE, new CoreFixture.Unwrapped());
        fixture.tickAt(AFTER_CLOSE.plusSeconds(60));

        assertThat(alerts()).extracting(OutboxMessage.Alert::words).containsExactly(NOT_RUNNING);
    }

    @Test
    void the_members_of_a_group_that_owns_the_product_are_told_without_a_lock_during_their_look_up() {
        restart(ownedByGroup(), new CoreFixture.Unwrapped());
        fixture.directory.put(
                "S0PLATFORM",
                Set.of(new Person("U0PLAT", CoreFixture.LONDON), new Person("U0EWA", CoreFixture.LONDON)));
        List<Boolean> locked = new ArrayList<>();
        fixture.tickAt(CoreFixture.START);
        fixture.directory.duringLookup(() -> locked.add(Thread.holdsLock(fixture.waveStore)));

        fixture.tickAt(AFTER_CLOSE);

        assertThat(alerts()).extracting(OutboxMessage::to).containsExactlyInAnyOrder("U0PLAT", "U0EWA");
        assertThat(locked).isNotEmpty().doesNotContain(true);
    }

    @Test
    void an_admin_is_told_if_the_group_that_owns_the_product_cannot_be_looked_up() {
        restart(ownedByGroup(), new CoreFixture.Unwrapped());
        fixture.tickAt(CoreFixture.START);
        fixture.directory.failWith("S0PLATFORM: missing_scope");

        fixture.tickAt(AFTER_CLOSE);

        assertThat(alerts()).extracting(OutboxMessage::to).containsExactly("U0ADMIN");
    }

    @Test
    void owners_who_know_that_the_audience_could_not_be_read_are_told_of_no_downtime_after_a_restart() {
        fixture.tickAt(CoreFixture.START);
        fixture.directory.failWith("missing_scope");
        fixture.tickAt(TEN);
        fixture.tickAt(TEN.plusSeconds(60));

        restart(CoreFixture.CATALOGUE, new CoreFixture.Unwrapped());
        fixture.tickAt(AFTER_CLOSE);

        assertThat(alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.words())
                        .contains("Its audience cannot be read")
                        .doesNotContain("not running"));
    }

    @Test
    void owners_are_told_of_a_survey_that_was_due_while_slack_could_not_be_reached() {
        fixture.tickAt(CoreFixture.START);
        fixture.directory.setReachable(false);
        fixture.tickAt(TEN);
        fixture.directory.setReachable(true);

        fixture.tickAt(AFTER_CLOSE);

        assertThat(alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.words())
                        .contains("was not opened: Slack could not be reached. Nobody was asked. It is due next on")
                        .doesNotContain("not running"));
    }

    @Test
    void owners_are_told_of_a_survey_that_is_late_and_would_close_outside_working_hours() {
        Survey brief = new Survey(
                "ci-pulse",
                "ci",
                Optional.of("0 0 10 ? * TUE"),
                Duration.ofHours(10),
                List.of(),
                CoreFixture.QUESTIONS);
        restart(
                new Catalogue(CoreFixture.CATALOGUE.products(), CoreFixture.CATALOGUE.teams(), List.of(brief)),
                new CoreFixture.Unwrapped());
        fixture.tickAt(CoreFixture.START);

        fixture.tickAt(TEN.plus(Duration.ofHours(8)));

        assertThat(alerts()).extracting(OutboxMessage.Alert::words).containsExactly(NOT_RUNNING);
        assertThat(fixture.waveStore.open()).isEmpty();
    }

    private static Catalogue ownedByGroup() {
        Product owned = new Product("ci", "CI", List.of("S0PLATFORM"), "C0CI", List.of("C0ENG"), List.of());
        return new Catalogue(List.of(owned), CoreFixture.CATALOGUE.teams(), List.of(CoreFixture.WEEKLY));
    }

    private void restart(Catalogue catalogue, CoreFixture.Wrapping wrapping) {
        fixture.close();
        fixture = new CoreFixture(folder, catalogue, wrapping);
    }

    private List<OutboxMessage.Alert> alerts() {
        Instant late = TEN.plus(Duration.ofDays(30));
        return fixture.outbox.claim(EnumSet.of(OutboxMessage.Kind.ALERT), late, late.plusSeconds(60), 100).stream()
                .map(OutboxMessage.Alert.class::cast)
                .toList();
    }
}
