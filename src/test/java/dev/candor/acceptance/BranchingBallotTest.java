package dev.candor.acceptance;

import static dev.candor.acceptance.ForgedSubmissions.choosing;
import static dev.candor.acceptance.ForgedSubmissions.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
import dev.candor.demo.user.SubmissionOutcome;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.View;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ballot that asks about use before opinion, as people fill it in. */
@Tag("slow")
final class BranchingBallotTest {
    private static final String YOU = BotFixture.YOU;

    @TempDir
    private Path folder;

    private BotFixture open(Transport transport) {
        return BotFixture.withOpenWave(folder, transport, UsageQuestions.USE_BEFORE_OPINION);
    }

    private static View await(BotFixture fixture, String field) {
        UserDriver you = fixture.as(YOU);
        return you.await(
                "the field " + field,
                () -> you.modal().filter(view -> view.element(field, "").isPresent()));
    }

    private static String chosen(View view, String field) {
        return view.values()
                .path(field)
                .path("answer")
                .path("selected_option")
                .path("value")
                .asText();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void the_ballot_changes_its_questions_with_the_answer_on_use_and_seals_one_branch(Transport transport) {
        try (BotFixture fixture = open(transport)) {
            UserDriver you = fixture.as(YOU);
            View ofUser = fixture.users.openForm(YOU, 4);
            assertThat(chosen(ofUser, "use")).as("a rating comes from a user").isEqualTo("0");
            assertThat(chosen(ofUser, "satisfaction")).isEqualTo("4");
            assertThat(ofUser.element("why-not", "")).isEmpty();
            you.type("one-thing", "Cache it");

            you.pick("use", "No");
            View ofOther = await(fixture, "why-not");
            assertThat(chosen(ofOther, "use")).isEqualTo("1");
            assertThat(ofOther.element("satisfaction", "")).isEmpty();
            assertThat(ofOther.json().path("private_metadata"))
                    .as("says nothing of the answer")
                    .isEqualTo(ofUser.json().path("private_metadata"));
            you.pick("why-not", "Use something else");

            you.pick("use", "Yes");
            assertThat(chosen(await(fixture, "satisfaction"), "use")).isEqualTo("0");
            you.pick("use", "No");
            await(fixture, "why-not");
            you.pick("why-not", "Tried it and left");
            assertThat(you.submit()).isInstanceOf(SubmissionOutcome.Updated.class);
            assertThat(fixture.users.awaitModal(YOU, "whole record").words())
                    .contains("last 30 days?\n*No*", "*Tried it and left*")
                    .doesNotContain("*4*", "Cache it");
            assertThat(DatabaseReader.answered(fixture)).containsExactly(YOU);
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void the_button_of_somebody_who_does_not_use_it_opens_the_ballot_with_that_answer(Transport transport) {
        try (BotFixture fixture = open(transport)) {
            UserDriver you = fixture.as(YOU);
            you.click(fixture.users.prompt(YOU), "prompt.not_a_user");
            View ballot = await(fixture, "why-not");
            assertThat(chosen(ballot, "use")).isEqualTo("1");
            assertThat(DatabaseReader.answered(fixture))
                    .as("nothing is sealed yet")
                    .isEmpty();
            assertThat(you.submit()).isInstanceOf(SubmissionOutcome.Updated.class);
            assertThat(fixture.users.awaitModal(YOU, "whole record").words()).contains("last 30 days?\n*No*");
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_ballot_whose_change_got_lost_shows_its_questions_before_anything_is_sealed(Transport transport) {
        try (BotFixture fixture = open(transport)) {
            View ofUser = fixture.users.openForm(YOU, 4);
            byte[] before = DatabaseReader.bytes(fixture);
            assertThat(send(fixture, YOU, choosing(ofUser, "use", "1")))
                    .contains("\"response_action\":\"update\"", "Not sealed yet", "why-not")
                    .doesNotContain("satisfaction");
            assertThat(send(fixture, YOU, choosing(ofUser, "use", "7")))
                    .contains("\"errors\"", "not one of those on the form");
            assertThat(DatabaseReader.bytes(fixture)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_change_after_the_close_says_that_the_survey_is_closed(Transport transport) {
        try (BotFixture fixture = open(transport)) {
            fixture.users.openForm(YOU, 4);
            fixture.clock.advanceTo(BotFixture.CLOSES.plus(Duration.ofMinutes(1)));
            fixture.as(YOU).pick("use", "No");
            assertThat(fixture.users.awaitModal(YOU, "This survey is closed").words())
                    .contains("Nothing was stored");
        }
    }
}
