package dev.candor.core.desk;

import static dev.candor.core.desk.World.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.report.Drawn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest extends AtTheDesk {
    private static final String ANA = engineer(1);
    private static final String BEN = engineer(2);

    @Test
    void the_tab_shows_what_is_open_what_i_chose_the_results_and_the_promise() {
        String before = world.open("jenkins-pulse");
        world.rate(before, 10, 1).close(before);
        String wave = world.open("ci-pulse");
        world.choices.stop(ANA, Optional.of("jenkins"));
        world.choices.pause(ANA, "storage", world.now.plus(Duration.ofDays(1)));

        String home = home(ANA);

        assertThat(home).isEqualTo("""
                (Your surveys, your choices, the latest results.)
                # Open surveys
                *CI*: 2 questions, about 1 minute, until Sunday 8 November, 10:00 London time.
                [*Answer*|home.answer|%s]
                ----
                # My choices
                *CI*: you may be asked.
                [Pause for 4 weeks|home.pause.28|ci] [Pause for 3 months|home.pause.91|ci] [Stop asking me|home.stop|ci]
                *Jenkins*: you are not asked.
                [Ask me again|home.start|jenkins]
                *Object storage*: you are not asked for a while.
                [Ask me again|home.start|storage]
                [Stop asking me about anything|home.stop|]
                ----
                # Latest results
                *CI*  no result yet
                *Jenkins*  🟦⬜🟧🟧🟧🟧🟧🟧🟧🟧  ≤ 20 %% satisfied  (3 Nov 2026)
                *Object storage*  no result yet
                ----
                # The promise
                Your answers are sealed at once, without your name and without the time. They are opened only to be \
                counted, when a survey closes; after that only totals remain, rounded so that nobody can be made out. \
                Only you see this page.
                [How is this anonymous?|prompt.privacy|]
                """.formatted(wave));
        assertThat(home).as("never anyone else").doesNotContain(BEN);
    }

    @Test
    void what_i_answered_i_alone_see_and_only_that_i_did() {
        String wave = world.open("ci-pulse");
        String before = home(BEN);
        world.rate(wave, 1, 4);

        assertThat(home(ANA).replaceAll("Pause for 4 weeks|home.pause..*", "Pause"))
                .contains("*CI*: answered and sealed, thank you. Open, until Sunday 8 November, 10:00 London time.")
                .as("never what I answered, never a second form")
                .doesNotContain("home.answer", " 4");
        assertThat(home(BEN)).as("never that someone else has answered").isEqualTo(before);
    }

    @Test
    void who_was_not_asked_and_what_is_over_have_nothing_to_answer() {
        world.open("ci-pulse");

        assertThat(home("U0STRANGER")).contains("Nothing to answer just now.").doesNotContain("home.answer");
        world.later(Duration.ofDays(5));
        assertThat(home(ANA))
                .contains("Nothing to answer just now.")
                .as("never a form that would be refused")
                .doesNotContain("home.answer");
    }

    @Test
    void who_stopped_everything_sees_one_way_back() {
        world.choices.stop(ANA, Optional.empty());

        assertThat(home(ANA))
                .contains("You are not asked about anything.\n[Ask me again|home.start|]")
                .doesNotContain("home.stop");
    }

    @Test
    void results_for_owners_alone_are_not_on_everyones_tab(@TempDir Path folder) {
        try (World strict = new World(folder, false)) {
            String wave = strict.open("ci-pulse");
            strict.rate(wave, 10, 5).close(wave);

            assertThat(Drawn.of(strict.desk.home(ANA)))
                    .contains("Results go to the owners of each product.")
                    .as("never a figure")
                    .doesNotContain("%");
            assertThat(Drawn.of(strict.desk.home(World.OWNER))).contains("*CI*  🟦");
        }
    }

    @Test
    void what_cannot_be_told_now_is_not_taken_for_a_no(@TempDir Path folder) {
        try (World strict = new World(folder, false)) {
            String wave = strict.open("ci-pulse");
            strict.rate(wave, 10, 5).close(wave);
            strict.unreachable.add("S0PLATFORM");
            String why = "It cannot be told just now who is in the owners' groups: S0PLATFORM cannot be read";

            assertThat(Drawn.of(strict.desk.home(World.IN_GROUP)))
                    .contains("Some results may be missing here. " + why)
                    .doesNotContain("Results go to the owners");
            for (String command : new String[] {"", "ci", "ci comments", "ask ci", "close ci", "digest"}) {
                assertThat(Drawn.of(strict.desk.command(World.IN_GROUP, command)))
                        .as("/platform-feedback " + command)
                        .contains(why)
                        .doesNotContain("Only ", "There is no product", "%");
            }
            assertThat(Drawn.of(strict.desk.command(World.OWNER, "")))
                    .as("who is named needs no look-up")
                    .contains("*CI*");
        }
    }

    private String home(String person) {
        return Drawn.of(world.desk.home(person));
    }
}
