package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.IN_GROUP;
import static dev.candor.core.ui.UiFixture.OWNER;
import static dev.candor.core.ui.UiFixture.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may not answer a result, and which result has nothing to answer. */
class RefusedReplyTest extends RepliedResultTest {
    @Test
    void somebody_who_is_no_owner_is_told_whom_to_ask_and_keeps_the_words() {
        assertThat(form(engineer(1))).contains("Only the owners of CI can answer its results.", "Please ask");
        assertThat(submit(engineer(1), filled("DOING", "My *words*", "", ""))).isEqualTo("""
                        (Only the owners of CI can answer its results.)
                        Only the owners of CI can answer its results.
                        Please ask @U0PM @S0PLATFORM
                        You wrote:
                        > My *words*
                        """);
        assertThat(fixture.replies.ofWave(wave)).isEmpty();
    }

    @Test
    void an_owner_who_left_the_group_before_submitting_is_no_owner() {
        assertThat(form(IN_GROUP)).contains("You answer the result");
        fixture.directory.put("S0PLATFORM", Set.of());
        assertThat(submit(IN_GROUP, filled("DOING", "Words", "", "")))
                .contains("Only the owners of CI can answer its results.", "> Words");
        fixture.directory.hide("S0PLATFORM");
        assertThat(submit(IN_GROUP, filled("DOING", "Words", "", "")))
                .contains("cannot check right now who is in the owners' groups", "> Words");
        assertThat(fixture.replies.ofWave(wave)).isEmpty();
    }

    @Test
    void a_result_that_was_withheld_or_is_gone_has_nothing_to_answer() {
        wave = fixture.advance(Duration.ofDays(7)).open("ci-pulse");
        fixture.rate(wave, 3, 4).close(wave);
        String nothing = "This survey has no result that can be shown, so there is nothing to answer.";
        assertThat(form(OWNER)).contains(nothing);
        assertThat(submit(OWNER, filled("DOING", "Words", "", ""))).contains(nothing, "> Words");
        assertThat(fixture.replies.ofWave(wave)).isEmpty();
        wave = "unknown";
        String gone = "This result is not there any more, so there is nothing to answer.";
        assertThat(form(OWNER)).contains(gone);
        assertThat(submit(OWNER, filled("DOING", "Words", "", ""))).contains(gone, "> Words");
    }
}
