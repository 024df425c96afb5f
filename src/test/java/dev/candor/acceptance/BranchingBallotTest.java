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

    private static String typed(View view) {
        return view.values().path("one-thing").path("answer").path("value").asText();
    }

    private static String metadata(View view) {
        return view.json().path("private_metadata").asText();
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
    void what_was_filled_in_comes_back_with_its_branch_and_is_neither_stored_nor_sealed(Transport transport) {
        try (BotFixture fixture = open(transport)) {
            UserDriver you = fixture.as(YOU);
            byte[] before = DatabaseReader.bytes(fixture);
            View opened = fixture.users.openForm(YOU, 4);
            you.pick("choice", "Rather no");
            you.type("one-thing", "Cache it & <ask> nobody");
            you.pick("one-thing.readers", "everyone");

            you.pick("use", "No");
            View ofOther = await(fixture, "why-not");
            assertThat(metadata(ofOther))
                    .startsWith(metadata(opened) + " kept ")
                    .doesNotContain("Cache", "everyone")
                    .hasSizeLessThan(200);
            you.pick("why-not", "Tried it and left");

            you.pick("use", "Yes");
            View ofUser = await(fixture, "one-thing");
            assertThat(chosen(ofUser, "satisfaction")).isEqualTo("4");
            assertThat(chosen(ofUser, "choice")).isEqualTo("2");
            assertThat(chosen(ofUser, "one-thing.readers")).isEqualTo("everyone");
            assertThat(typed(ofUser)).isEqualTo("Cache it & <ask> nobody");
            assertThat(DatabaseReader.bytes(fixture)).isEqualTo(before);

            you.type("one-thing", "Cache it");
            assertThat(you.submit()).isInstanceOf(SubmissionOutcome.Updated.class);
            View receipt = fixture.users.awaitModal(YOU, "whole record");
            assertThat(receipt.words())
                    .contains("last 30 days?\n*Yes*", "*4*", "*Rather no*", "Cache it")
                    .doesNotContain("Tried it and left", "<ask>");
            assertThat(metadata(receipt)).isEmpty();
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_first_answer_that_is_changed_twice_at_once_loses_nothing(Transport transport) {
        try (BotFixture fixture = open(transport)) {
            UserDriver you = fixture.as(YOU);
            String hash = fixture.users.openForm(YOU, 4).hash();
            you.type("one-thing", "Cache it");

            you.pick("use", "No");
            you.pick("use", "Yes");

            you.await(
                    "the ballot of a user, drawn again",
                    () -> you.modal()
                            .filter(view -> !view.hash().equals(hash)
                                    && view.element("one-thing", "").isPresent()));
            assertThat(you.submit()).isInstanceOf(SubmissionOutcome.Updated.class);
            assertThat(fixture.users.awaitModal(YOU, "whole record").words()).contains("*4*", "Cache it");
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void words_that_are_pointed_out_stay_beside_those_of_the_other_branch(Transport transport) {
        try (BotFixture fixture = open(transport)) {
            UserDriver you = fixture.as(YOU);
            you.click(fixture.users.prompt(YOU), "prompt.not_a_user");
            await(fixture, "why-not");
            you.pick("why-not", "Tried it and left");
            you.pick("use", "Yes");
            await(fixture, "one-thing");
            you.type("one-thing", "Ask zoe@acme.example");
            you.submit();
            fixture.users.awaitModal(YOU, "Not sealed yet");

            you.pick("use", "No");
            assertThat(chosen(await(fixture, "why-not"), "why-not")).isEqualTo("2");
            you.pick("use", "Yes");
            assertThat(typed(await(fixture, "one-thing"))).isEqualTo("Ask zoe@acme.example");
            you.submit();
            fixture.users.awaitModal(YOU, "Not sealed yet");
            you.submit();
            assertThat(fixture.users.awaitModal(YOU, "whole record").words())
                    .contains("Ask zoe@acme.example")
                    .doesNotContain("Tried it and left");
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void the_preview_of_an_owner_keeps_what_was_filled_in_as_well(Transport transport) {
        try (BotFixture fixture = open(transport)) {
            UserDriver owner = fixture.as("U0PM");
            owner.command("/platform-feedback ask ci");
            owner.awaitModal("ask");
            owner.pick("survey", "ci-pulse");
            fixture.users.awaitModal("U0PM", "Have you used CI");
            owner.press("ask.preview");
            owner.awaitModal("preview");
            byte[] before = DatabaseReader.bytes(fixture);
            owner.type("one-thing", "Cache it");

            owner.pick("use", "No");
            owner.await(
                    "the field why-not",
                    () -> owner.modal()
                            .filter(view -> view.element("why-not", "").isPresent()));
            owner.pick("use", "Yes");

            View again = owner.await(
                    "the field one-thing",
                    () -> owner.modal()
                            .filter(view -> view.element("one-thing", "").isPresent()));
            assertThat(typed(again)).isEqualTo("Cache it");
            owner.submit();
            fixture.users.awaitModal("U0PM", "This was a preview");
            assertThat(DatabaseReader.bytes(fixture)).isEqualTo(before);
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
