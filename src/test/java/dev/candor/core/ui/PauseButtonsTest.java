package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.response.Submission;
import dev.candor.core.survey.Person;
import dev.candor.core.ui.Interactions.Reaction;
import dev.candor.core.ui.result.RenderedPage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Buttons by which a person is not asked for a while, or no more. */
class PauseButtonsTest extends UiTest {
    private static final String ANA = engineer(1);
    private static final String BEN = engineer(2);

    private String wave;

    @BeforeEach
    void ask() {
        wave = fixture.open("ci-pulse");
    }

    @Test
    void stop_asking_me_stops_the_product_and_can_be_undone() {
        assertThat(replaced(ANA, "prompt.stop", wave)).isEqualTo("""
                (You will not be asked about CI any more. Nobody is told.)
                You will not be asked about CI any more. Nobody is told.
                [Ask me again|prompt.start|ci] [Only pause for 4 weeks|prompt.pause_instead|ci] [Stop asking me about everything|prompt.stop_all|]
                """);
        assertThat(fixture.optOuts.optedOutProducts(ANA)).containsExactly("ci");
        assertThat(replaced(ANA, "prompt.stop_all", "")).contains("You will not be asked about anything any more.");
        assertThat(fixture.optOuts.optedOutProducts(ANA)).containsExactlyInAnyOrder("ci", "");
        assertThat(replaced(ANA, "prompt.start", "")).contains("you may be asked again, about every product");
        assertThat(fixture.optOuts.optedOutProducts(ANA)).isEmpty();
        assertThat(fixture.optOuts.optedOutProducts(BEN))
                .as("never anyone else")
                .isEmpty();
    }

    @Test
    void a_product_that_is_gone_is_never_taken_for_every_product() {
        assertThat(fixture.handler.press(ANA, "home.stop", "gone")).isInstanceOf(Reaction.Whisper.class);
        assertThat(fixture.handler.press(ANA, "home.choice", "stop gone")).isInstanceOf(Reaction.Whisper.class);
        assertThat(fixture.optOuts.optedOutProducts(ANA)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"28", "91"})
    void the_same_pauses_are_offered_in_every_prompt_after_it_and_on_the_home_tab(int days) {
        Instant end = fixture.now.plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.DAYS);
        String verb = ".pause." + days + "|";
        fixture.handler.form(ANA, "prompt.not_a_user", wave);
        fixture.responses.cast(new Submission(BEN, wave, Map.of("satisfaction", List.of("4"))));
        for (String person : new String[] {ANA, BEN}) {
            assertThat(written(OutboxMessage.prompt(wave, new Person(person, UiFixture.LONDON), fixture.now)))
                    .contains("prompt" + verb);
            assertThat(outcome(person)).contains("prompt" + verb);
            assertThat(RenderedPage.of(fixture.handler.home(person))).contains("pause." + days + " ci");
        }
        replaced(ANA, "prompt.pause." + days, wave);
        fixture.handler.press(BEN, "home.choice", "pause." + days + " ci");
        for (String person : new String[] {ANA, BEN}) {
            assertThat(fixture.optOuts.optedOutUntil("ci")).containsEntry(person, end);
        }
    }

    @Test
    void a_pause_is_taken_back_like_a_stop() {
        assertThat(fixture.handler.press(ANA, "home.choice", "pause.28 jenkins"))
                .isInstanceOf(Reaction.Redraw.class);
        assertThat(fixture.optOuts.mayAsk(ANA, "jenkins", fixture.now)).isFalse();
        assertThat(fixture.optOuts.mayAsk(ANA, "ci", fixture.now))
                .as("another product")
                .isTrue();
        fixture.handler.press(ANA, "home.choice", "ask jenkins");
        assertThat(fixture.optOuts.mayAsk(ANA, "jenkins", fixture.now)).isTrue();
    }

    @Test
    void a_pause_that_is_over_leaves_no_row() {
        Instant end = fixture.now.plus(Duration.ofDays(28)).truncatedTo(ChronoUnit.DAYS);
        fixture.handler.press(ANA, "home.choice", "pause.28 ci");
        fixture.handler.press(BEN, "home.stop", "ci");
        fixture.scheduler.tick(end.minusMillis(1));
        assertThat(fixture.optOuts.optedOutUntil("ci")).containsEntry(ANA, end);
        fixture.scheduler.tick(end);
        assertThat(fixture.optOuts.optedOutUntil("ci")).containsOnlyKeys(BEN);
    }

    @Test
    void a_choice_on_the_home_tab_takes_the_place_of_the_one_before() {
        fixture.handler.press(ANA, "home.choice", "stop jenkins");
        fixture.handler.press(ANA, "home.choice", "pause.91 jenkins");
        assertThat(fixture.optOuts.optedOutProducts(ANA)).isEmpty();
        Instant end = fixture.now.plus(Duration.ofDays(91)).truncatedTo(ChronoUnit.DAYS);
        assertThat(fixture.optOuts.mayAsk(ANA, "jenkins", end.minusMillis(1))).isFalse();
        assertThat(fixture.optOuts.mayAsk(ANA, "jenkins", end)).isTrue();
    }

    @Test
    void a_stop_can_be_made_a_pause_on_the_spot() {
        fixture.handler.press(ANA, "prompt.stop", wave);
        assertThat(replaced(ANA, "prompt.pause_instead", "ci")).contains("You will not be asked about CI before ");
        assertThat(fixture.optOuts.optedOutProducts(ANA)).isEmpty();
        assertThat(fixture.optOuts.mayAsk(ANA, "ci", fixture.now)).isFalse();
        assertThat(fixture.optOuts.mayAsk(ANA, "ci", fixture.now.plus(Duration.ofDays(28))))
                .isTrue();
    }

    private String outcome(String person) {
        return written(OutboxMessage.update(wave, new Person(person, UiFixture.LONDON)));
    }

    @Test
    void a_person_who_pauses_is_not_asked_in_open_waves() {
        fixture.handler.press(ANA, "home.choice", "pause.28 ci");
        assertThat(fixture.messages(OutboxMessage.Kind.PROMPT).stream().filter(fixture::isWanted))
                .hasSize(11)
                .extracting(OutboxMessage::to)
                .doesNotContain(ANA);
    }
}
