package dev.candor.acceptance;

import static dev.candor.acceptance.Forger.sent;
import static dev.candor.acceptance.Forger.viewOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.workspace.Fault;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.Members;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.UserGroup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People move, leave, join, go on vacation and fall ill while a survey is open. */
final class ComingAndGoingTest {
    private static final Instant TUESDAY_EVENING = Instant.parse("2026-11-24T22:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void whoever_moves_leaves_or_joins_between_the_opening_and_the_prompt() {
        try (BotFixture stage = BotFixture.asking(folder, Transport.HTTP)) {
            // All of them live in New York, and are not asked before two in the afternoon.
            change(stage, "U0HANNAH", member -> member.living("Asia/Kolkata"));
            change(stage, "U0ROSA", Member::deactivated);
            change(stage, "U0FRANK", member -> member.as(Member.Kind.GUEST));
            people(stage).put(Member.person("U0NEW", "Nora Newcomer", "Europe/London"));
            stage.workspace.state().channels().join("C0ENG", "U0NEW");

            stage.clock.windTo(TUESDAY_EVENING);
            assertThat(asked(stage, "U0BRIDGET")).as("somebody who stayed").hasSize(1);
            assertThat(List.of("U0HANNAH", "U0ROSA", "U0FRANK", "U0NEW"))
                    .allSatisfy(id -> assertThat(asked(stage, id)).as(id).isEmpty());
            assertThat(stage.letters("U0PM")).as("nobody is told").hasSize(1);
            assertThat(stage.posts("C0CI")).isEmpty();

            stage.clock.windTo(Instant.parse("2026-11-25T06:00:00Z"));
            assertThat(asked(stage, "U0HANNAH"))
                    .singleElement()
                    .satisfies(prompt -> assertThat(prompt.sentAt()).isEqualTo("2026-11-25T03:30:00Z"))
                    .satisfies(prompt -> assertThat(prompt.words()).contains("Sunday 29 November, 15:30 your time"));

            assertThat(sent(stage, "U0NEW", viewOf(stage.tap(BotFixture.YOU, 4))))
                    .contains("you were not among them", "Nothing was stored");
            stage.clock.windTo(Instant.parse("2026-12-01T10:30:00Z"));
            assertThat(Records.roster(stage)).contains("U0NEW", "U0HANNAH").doesNotContain("U0ROSA", "U0FRANK");
            assertThat(List.of("U0ROSA", "U0FRANK"))
                    .allSatisfy(id -> assertThat(stage.letters(id)).isEmpty());
        }
    }

    @Test
    void who_is_on_vacation_or_ill_is_asked_and_reminded_when_they_are_back() {
        try (BotFixture stage = BotFixture.asking(folder, Transport.HTTP)) {
            change(stage, "U0PAULA", away(":palm_tree:", "2026-11-26T12:00:00Z"));
            change(stage, "U0BRIDGET", away(":face_with_thermometer:", ""));
            change(stage, "U0HANNAH", member -> member.with(new Member.Status(":bus:", "Commuting", Optional.empty())));
            stage.clock.windTo(TUESDAY_EVENING);
            assertThat(asked(stage, "U0HANNAH")).hasSize(1);
            change(stage, "U0LENA", away(":desert_island:", "2026-11-27T12:10:00Z"));

            stage.clock.windTo(Instant.parse("2026-11-25T22:00:00Z"));
            assertThat(List.of("U0PAULA", "U0BRIDGET", "U0DAGNY"))
                    .allSatisfy(id -> assertThat(asked(stage, id)).as(id).isEmpty());
            change(stage, "U0BRIDGET", member -> member.with(Member.Status.NONE));
            change(stage, "U0DAGNY", member -> member.with(Member.Status.NONE));

            stage.clock.windTo(Instant.parse("2026-11-26T17:00:00Z"));
            assertThat(asked(stage, "U0PAULA"))
                    .as("in the morning after it")
                    .singleElement()
                    .satisfies(prompt ->
                            assertThat(prompt.sentAt()).isBetween("2026-11-26T14:00:00Z", "2026-11-26T14:30:00Z"));
            for (String back : List.of("U0BRIDGET", "U0DAGNY")) {
                assertThat(asked(stage, back)).as("back sooner or later").hasSize(1);
            }
            assertThat(reminders(stage, "U0AMIR")).hasSize(1);
            assertThat(reminders(stage, "U0LENA")).isEmpty();

            stage.clock.windTo(Instant.parse("2026-11-28T12:00:00Z"));
            assertThat(reminders(stage, "U0AMIR")).hasSize(2);
            assertThat(reminders(stage, "U0LENA"))
                    .as("one, not two at once")
                    .singleElement()
                    .satisfies(reminder ->
                            assertThat(reminder.sentAt()).isBetween("2026-11-27T12:10:00Z", "2026-11-27T13:00:00Z"));
            assertThat(reminders(stage, "U0DAGNY"))
                    .as("asked on Thursday, on Friday")
                    .hasSize(1);
        }
    }

    @Test
    void a_user_group_counts_as_it_is_when_a_survey_opens() {
        try (BotFixture stage = BotFixture.set(folder, Transport.HTTP)) {
            assertThat(stage.order("U0PM", "ask storage")).contains("people are being asked");
            UserGroup backend = people(stage).group("S0BACKEND").orElseThrow();
            List<String> members = new ArrayList<>(backend.members());
            members.remove("U0ANA");
            members.add("U0AMIR");
            people(stage).put(new UserGroup(backend.id(), backend.handle(), backend.name(), members));

            assertThat(Records.roster(stage)).contains("U0ANA").doesNotContain("U0AMIR");
            stage.order("U0PM", "close storage");
            stage.clock.wind(Duration.ofMinutes(11)); // Members of groups are looked up once in ten.
            stage.order("U0PM", "close ci"); // It opened meanwhile, and has a roster, too.
            stage.order("U0PM", "ask storage");
            assertThat(Records.roster(stage)).contains("U0AMIR").doesNotContain("U0ANA");
        }
    }

    @Test
    void while_slack_does_not_say_who_is_there_people_are_asked_by_what_was_known() {
        try (BotFixture stage = BotFixture.asking(folder, Transport.HTTP)) {
            stage.workspace.faults().next("users.list", 10_000, Fault.error("missing_scope"));
            change(stage, "U0PAULA", away(":palm_tree:", ""));
            stage.restart();
            stage.clock.windTo(TUESDAY_EVENING);
            for (String one : List.of("U0HANNAH", "U0PAULA")) {
                assertThat(asked(stage, one))
                        .singleElement()
                        .satisfies(prompt ->
                                assertThat(prompt.sentAt()).isBetween("2026-11-24T14:00:00Z", "2026-11-24T16:30:00Z"));
            }
        }
    }

    private static Members people(BotFixture stage) {
        return stage.workspace.state().people();
    }

    private static void change(BotFixture stage, String person, UnaryOperator<Member> how) {
        people(stage).put(how.apply(people(stage).get(person)));
    }

    private static UnaryOperator<Member> away(String emoji, String until) {
        Optional<Instant> end = until.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(until));
        return member -> member.with(new Member.Status(emoji, "away", end));
    }

    private static List<Message> asked(BotFixture stage, String person) {
        return stage.letters(person).stream()
                .filter(letter -> letter.text().startsWith("How is CI"))
                .toList();
    }

    private static List<Message> reminders(BotFixture stage, String person) {
        return stage.letters(person).stream()
                .filter(letter -> letter.text().startsWith("A reminder: how is CI"))
                .toList();
    }
}
