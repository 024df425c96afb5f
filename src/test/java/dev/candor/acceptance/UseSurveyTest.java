package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A survey that asks about use before opinion: each share of its result names the people that it is of. */
@Tag("slow")
final class UseSurveyTest {
    private static final int USERS = 32;
    private static final int OTHERS = 12;

    private static final Instant DIGEST = Instant.parse("2026-11-30T09:00:00Z");
    private static final String ADOPTION = "About 75 % of about 40 who answered have used CI in the last 30 days.";
    private static final String USE_AND_LIKING = "bout 75 % of about 40 who answered have used CI in the last 30 days."
            + " Of about 30 users who rated it, about 75 % are satisfied.*";

    /** The share of people who use it less the share of its users who would choose it. */
    private static final String GAP = "*Captivity gap.* About 75 % of about 40 who answered use CI,"
            + " about 25 % of about 30 users would choose it freely: a gap of 20 to 75 in every 100 people.";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void the_result_says_who_uses_it_how_its_users_like_it_and_how_many_would_choose_it(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport, UsageQuestions.USE_BEFORE_OPINION)) {
            List<String> people = fixture.users.atWork().stream()
                    .filter(person -> !fixture.users.directMessages(person).isEmpty())
                    .limit(USERS + OTHERS)
                    .toList();
            assertThat(people).hasSize(USERS + OTHERS);
            for (int i = 0; i < people.size(); i++) {
                if (i < USERS) {
                    answer(fixture, people.get(i), i);
                } else {
                    answerAsOther(fixture, people.get(i));
                }
                fixture.clock.advance(Duration.ofSeconds(6)); // Slack limits the opened views per minute.
            }
            fixture.clock.advanceTo(BotFixture.CLOSES);
            fixture.deliver();

            Message result = fixture.users.posts("C0CI").get(0);
            assertThat(result.words())
                    .contains(
                            USE_AND_LIKING,
                            "*Why do you not use CI?* (10–19 who do not use it) 60 % or more chose: Use something else")
                    .as("five lines; the rest is in the details and the digest")
                    .doesNotContain("everyone who was asked", "Captivity gap");
            UserDriver you = fixture.as(BotFixture.YOU);
            you.click(result, "results.details");
            assertThat(fixture.users.awaitModal(BotFixture.YOU, "Captivity gap").words())
                    .contains(
                            ADOPTION + " Likely range for everyone who was asked:",
                            "Using it is not the same as liking it.",
                            GAP,
                            "About 30 answers, from people who use CI.",
                            "10–19 answers, from people who do not use CI.");
            you.closeAll();
            fixture.clock.advanceTo(DIGEST.plus(Duration.ofMinutes(30)));
            assertThat(fixture.users.posts("C0PAY"))
                    .singleElement()
                    .satisfies(digest -> assertThat(digest.words()).contains(USE_AND_LIKING, GAP));
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    /** Three in four are satisfied, and one in four would choose it. */
    private static void answer(BotFixture fixture, String person, int number) {
        fixture.users.openForm(person, number % 4 == 0 ? 2 : 4);
        UserDriver user = fixture.as(person);
        user.pick("choice", number % 4 == 1 ? "Yes" : "No");
        seal(fixture, person);
    }

    private static void answerAsOther(BotFixture fixture, String person) {
        UserDriver user = fixture.as(person);
        user.click(fixture.users.prompt(person), "prompt.not_a_user");
        user.await(
                "the ballot of somebody who does not use it",
                () -> user.modal().filter(view -> view.element("why-not", "").isPresent()));
        user.pick("why-not", "Use something else");
        seal(fixture, person);
    }

    private static void seal(BotFixture fixture, String person) {
        fixture.as(person).submit();
        fixture.users.awaitModal(person, "whole record");
        fixture.as(person).closeAll();
    }
}
