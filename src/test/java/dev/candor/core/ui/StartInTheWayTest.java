package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Person;
import dev.candor.core.ui.result.RenderedPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that get in the way of other surveys, whose people may be asked only so often. */
class StartInTheWayTest extends UiTest {
    @Test
    void a_start_at_the_minute_at_which_another_survey_is_due_is_planned_with_a_warning_and_a_time_without(
            @TempDir Path other) {
        String warning =
                "It opens on Wednesday 4 November, 10:00 your time and closes on Wednesday 11 November, 10:00 your time.\n"
                        + "*This gets in the way of “Jenkins words”, due on Wednesday 4 November, 10:00 your time:* it would open on"
                        + " Friday 6 November, 10:00 your time. The next time that gets in no"
                        + " survey's way is Friday 6 November, 10:00 your time.";
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(1)))) {
            limited.tick();
            Map<String, List<String>> values =
                    Map.of("survey", List.of("ci_sus"), "start", seconds("2026-11-04T10:00:00Z"));

            assertThat(redrawn(limited, OWNER, "ask ci", values)).contains(warning);
            assertThat(limited.submit(OWNER, "ask ci", values)).contains("ten statements, one score”. " + warning);
            assertThat(RenderedPage.of(limited.handler.home(OWNER)))
                    .contains("*This gets in the way of “Jenkins words”")
                    .as("found again at each look")
                    .doesNotContain("The next time that gets in no survey's way");
            limited.advance(Duration.ofDays(1)).tick();
            assertThat(limited.isOpen("ci_sus")).isTrue();
            assertThat(limited.isOpen("jenkins-words")).isFalse();
            limited.advance(Duration.ofDays(1)).tick();
            assertThat(limited.isOpen("jenkins-words")).isFalse();
            limited.advance(Duration.ofDays(1)).tick();
            assertThat(limited.isOpen("jenkins-words")).as("as foreseen").isTrue();
        }
    }

    @Test
    void the_time_without_a_warning_gets_in_no_surveys_way(@TempDir Path other) {
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(1)))) {
            limited.tick();

            assertThat(limited.submit(
                            OWNER,
                            "ask ci",
                            Map.of("survey", List.of("ci_sus"), "start", seconds("2026-11-06T10:00:00Z"))))
                    .doesNotContain("gets in the way");
            for (int hour = 0; hour < 8 * 24; hour++) {
                limited.advance(Duration.ofHours(1)).tick();
            }
            assertThat(limited.alerts()).noneMatch(words -> words.contains("postponed"));
        }
    }

    @Test
    void a_time_that_is_offered_gets_in_no_surveys_way_where_there_is_one(@TempDir Path other) {
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(1)))) {
            limited.open("ci-pulse");
            limited.advance(Duration.ofHours(1));

            assertThat(redrawn(limited, OWNER, "ask ci", Map.of("survey", List.of("ci_sus"))))
                    .contains("nobody can be asked now", "{start|2026-11-06T10:00:00Z}")
                    .doesNotContain("gets in the way");
        }
    }

    @Test
    void a_time_that_gets_in_the_way_is_offered_where_no_better_one_is_near(@TempDir Path other) {
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(7)))) {
            limited.open("ci-pulse");
            limited.advance(Duration.ofHours(1));

            assertThat(redrawn(limited, OWNER, "ask ci", Map.of("survey", List.of("ci_sus"))))
                    .contains(
                            "nobody can be asked now",
                            "*This gets in the way of “CI pulse”, due on Tuesday 10 November",
                            "{start|2026-11-10T10:00:00Z}");
        }
    }

    @Test
    void asking_now_says_which_survey_it_gets_in_the_way_of(@TempDir Path other) {
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(1)))) {
            limited.tick();
            limited.advance(Duration.ofDays(1)).advance(Duration.ofHours(-1));
            limited.directory.put("C0ENG", others());

            assertThat(redrawn(limited, OWNER, "ask ci", Map.of("survey", List.of("ci_sus"))))
                    .contains(
                            "\n*This gets in the way of “Jenkins words”, due on Wednesday 4 November, 10:00 your time:* it"
                                    + " would open on Thursday 5 November, 09:00 your time.");
        }
    }

    @Test
    void asking_now_is_foreseen_once_in_a_minute(@TempDir Path other) {
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(1)))) {
            limited.tick();
            limited.advance(Duration.ofHours(23));
            limited.directory.put("C0ENG", others());
            limited.advance(Duration.ofSeconds(5));

            int first = dueTimesRead(limited);
            limited.advance(Duration.ofSeconds(20));
            int later = dueTimesRead(limited);

            assertThat(later).isLessThan(first);
            assertThat(dueTimesRead(limited)).as("at the same instant").isEqualTo(later);
        }
    }

    private static int dueTimesRead(UiFixture company) {
        int before = company.schedule.read();
        redrawn(company, OWNER, "ask ci", Map.of("survey", List.of("ci_sus")));
        return company.schedule.read() - before;
    }

    private static Set<Person> others() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Person("U9" + i, UiFixture.LONDON))
                .collect(Collectors.toSet());
    }
}
