package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.outbox.OutboxMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The commands stop and start. */
class OptOutCommandTest extends UiTest {
    @Test
    void everyone_can_opt_out_and_in() {
        String me = engineer(1);
        String wave = fixture.open("ci-pulse");

        assertThat(command(me, "stop ci")).isEqualTo("""
                (You will not be asked about CI any more. Nobody is told.)
                You will not be asked about CI any more. Nobody is told.
                [Ask me again|prompt.start|ci] [Only pause for 4 weeks|prompt.pause_instead|ci] [Stop asking me about everything|prompt.stop_all|]
                """);
        assertThat(fixture.optOuts.mayAsk(me, "ci", fixture.now)).isFalse();
        assertThat(fixture.optOuts.mayAsk(me, "jenkins", fixture.now)).isTrue();
        assertThat(fixture.messages(OutboxMessage.Kind.PROMPT).stream().filter(fixture::isWanted))
                .as("never the prompt that was on its way")
                .extracting(OutboxMessage::to)
                .hasSize(11)
                .doesNotContain(me);
        assertThat(command(me, "stop")).contains("You will not be asked about anything any more.");
        assertThat(command(me, "start ci"))
                .isEqualTo(
                        sentence(
                                "You are not asked about anything, because you stopped everything. To take that back: `/platform-feedback start`"));
        assertThat(command(me, "start")).isEqualTo(sentence("Thank you: you may be asked again, about every product."));
        assertThat(fixture.optOuts.mayAsk(me, "ci", fixture.now)).isTrue();
        assertThat(fixture.findOpen(wave)).isPresent();
    }

    @Test
    void start_opts_in_to_one_product() {
        command(engineer(1), "stop object storage");

        assertThat(command(engineer(1), "start storage"))
                .isEqualTo(sentence("Thank you: you may be asked about Object storage again."));
        assertThat(fixture.optOuts.optedOutProducts(engineer(1))).isEmpty();
    }

    @Test
    void a_stopped_product_is_not_asked_about_when_the_next_survey_opens() {
        command(engineer(1), "stop ci");
        fixture.advance(Duration.ofDays(1));
        fixture.open("ci-pulse");

        assertThat(fixture.messages(OutboxMessage.Kind.PROMPT))
                .extracting(OutboxMessage::to)
                .as("never who stopped it")
                .hasSize(11)
                .doesNotContain(engineer(1));
    }
}
