package dev.candor.core.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Page;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.Submission;
import dev.candor.core.ui.Interactions.Reaction;
import dev.candor.core.ui.result.RenderedPage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What members and outsiders may use. */
final class AccessGateTest extends UiTest {
    private static final Requester PAT = new Requester("UPAT", Set.of("T9"));

    private Interactions interactions(Membership.Status status) {
        return gate(status).interactions(PAT);
    }

    private static Page message(CommandResponse answer) {
        return ((CommandResponse.Message) answer).page();
    }

    private AccessGate gate(Membership.Status status) {
        return new AccessGate(
                () -> fixture.handler, fixture.responses::cast, fixture.responses::redraw, requester -> status);
    }

    @Test
    void a_member_gets_all_interactions() {
        assertThat(interactions(Membership.Status.MEMBER)).isSameAs(fixture.handler);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prompt.answer",
                "prompt.rate.4",
                "prompt.not_a_user",
                "prompt.skip",
                "prompt.pause.28",
                "prompt.pause_instead",
                "prompt.privacy",
                "results.details",
                "results.comments",
                "results.report",
                "home.answer",
                "home.choice",
                "home.ask",
                "home.close",
                "unheard.of",
                ""
            })
    void every_other_button_is_refused_to_an_outsider_and_does_nothing(String action) {
        String wave = fixture.open("ci-pulse");
        fixture.commentForOwners(wave, "between us", "in confidence", "tell nobody")
                .close(wave);
        String open = fixture.open("jenkins-pulse");

        for (String value : List.of(wave, open, "ci", "storage-pulse", "")) {
            assertThat(interactions(Membership.Status.OUTSIDER).form("UPAT", action, value))
                    .isEmpty();
            Reaction reaction = interactions(Membership.Status.OUTSIDER).press("UPAT", action, value);
            assertThat(RenderedPage.of(((Reaction.Whisper) reaction).page()))
                    .contains("Candor is for members of this workspace")
                    .doesNotContain("between us", "CI", "Jenkins", "%");
        }
        interactions(Membership.Status.OUTSIDER).submit("UPAT", "close", open, Map.of());
        interactions(Membership.Status.OUTSIDER).submit(UiFixture.OWNER, "ask", "ci-pulse", Map.of());
        assertThat(fixture.findOpen(open)).isPresent();
        assertThat(fixture.waveStore.open()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "prompt.stop_all, '', stops everything",
        "home.stop, '', stops everything on the Home tab",
        "home.stop, ci, stops one product",
    })
    void an_outsider_can_opt_out_and_back_in(String action, String value, String reason) {
        interactions(Membership.Status.OUTSIDER).press("UPAT", action, value);
        assertThat(fixture.optOuts.mayAsk("UPAT", "ci", fixture.now)).as(reason).isFalse();

        interactions(Membership.Status.UNKNOWN).command("UPAT", "\u200bStart now");
        assertThat(fixture.optOuts.mayAsk("UPAT", "ci", fixture.now)).isTrue();
        interactions(Membership.Status.UNKNOWN).command("UPAT", "stop");
        assertThat(fixture.optOuts.mayAsk("UPAT", "ci", fixture.now)).isFalse();
    }

    @Test
    void an_outsiders_ballot_is_refused_and_the_slot_stays_free() {
        String wave = fixture.open("ci-pulse");
        Submission ballot = new Submission(UiFixture.engineer(1), wave, Map.of("satisfaction", List.of("5")));

        Receipt refused = gate(Membership.Status.OUTSIDER).cast(PAT, ballot);
        assertThat(RenderedPage.of(((Receipt.NotAsked) refused).page())).contains("Candor is for members");
        assertThat(((Receipt.Invalid) gate(Membership.Status.UNKNOWN).cast(PAT, ballot))
                        .errors()
                        .values())
                .singleElement()
                .asString()
                .contains("cannot check right now", "try again in a minute");
        assertThat(fixture.responses.cast(ballot)).isInstanceOf(Receipt.Sealed.class);
    }

    @Test
    void a_requester_who_cannot_be_looked_up_is_neither_a_member_nor_an_outsider() {
        Interactions interactions = interactions(Membership.Status.UNKNOWN);

        assertThat(interactions.form("UPAT", "ask.preview", "ci-pulse")).isEmpty();
        assertThat(interactions.change(
                        "UPAT", new FormPress("ask", "ci", "ask.redraw", "", Map.of("survey", List.of("ci-pulse")))))
                .isEmpty();
        for (String page : List.of(
                RenderedPage.of(((Reaction.Whisper) interactions.press("UPAT", "ask.preview", "ci-pulse")).page()),
                RenderedPage.of(message(interactions.command("UPAT", "ci"))),
                RenderedPage.of(message(interactions.command("UPAT", "ask ci"))),
                RenderedPage.of(interactions.home("UPAT")),
                FilledForm.shown(interactions.submit("UPAT", "ask", "ci-pulse", Map.of())))) {
            assertThat(page)
                    .contains("Candor cannot check right now", "try again in a minute")
                    .doesNotContain("CI", "Jenkins", "for members of this workspace");
        }
        assertThat(interactions.submit("UPAT", "ask_own", "ci - 0 1", Map.of()))
                .as("at a field, so that what was typed stays")
                .isInstanceOf(FormOutcome.Invalid.class);
    }
}
