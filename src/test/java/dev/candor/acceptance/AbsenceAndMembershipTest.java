package dev.candor.acceptance;

import static dev.candor.acceptance.ForgedSubmissions.send;
import static dev.candor.acceptance.ForgedSubmissions.viewJson;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who move, leave, join, go on vacation or fall ill while a survey is open. */
@Tag("slow")
final class AbsenceAndMembershipTest {
    private static final Instant TUESDAY_EVENING = Instant.parse("2026-11-24T22:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void people_who_left_or_joined_after_the_opening_are_not_asked_and_movers_are_asked_in_their_new_timezone() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            // They live in New York and are not asked before 14:00 UTC.
            change(fixture, "U0HANNAH", member -> member.inTimezone("Asia/Kolkata"));
            change(fixture, "U0ROSA", Member::deactivated);
            change(fixture, "U0FRANK", member -> member.as(Member.Kind.GUEST));
            members(fixture).put(Member.person("U0NEW", "Nora Newcomer", "Europe/London"));
            fixture.workspace.state().channels().join("C0ENG", "U0NEW");

            fixture.clock.advanceTo(TUESDAY_EVENING);
            assertThat(prompts(fixture, "U0BRIDGET"))
                    .as("a person without changes")
                    .hasSize(1);
            assertThat(List.of("U0HANNAH", "U0ROSA", "U0FRANK", "U0NEW"))
                    .allSatisfy(id -> assertThat(prompts(fixture, id)).as(id).isEmpty());
            assertThat(fixture.users.directMessages("U0PM")).as("no alert").hasSize(1);
            assertThat(fixture.users.posts("C0CI")).isEmpty();

            fixture.clock.advanceTo(Instant.parse("2026-11-25T06:00:00Z"));
            assertThat(prompts(fixture, "U0HANNAH"))
                    .singleElement()
                    .satisfies(prompt -> assertThat(prompt.sentAt()).isEqualTo("2026-11-25T03:30:00Z"))
                    .satisfies(prompt -> assertThat(prompt.words()).contains("Sunday 29 November, 15:30 your time"));

            assertThat(send(fixture, "U0NEW", viewJson(fixture.users.openForm(BotFixture.YOU, 4))))
                    .contains("you were not among them", "Nothing was stored");
            fixture.clock.advanceTo(Instant.parse("2026-12-01T10:30:00Z"));
            assertThat(DatabaseReader.roster(fixture))
                    .contains("U0NEW", "U0HANNAH")
                    .doesNotContain("U0ROSA", "U0FRANK");
            assertThat(List.of("U0ROSA", "U0FRANK"))
                    .allSatisfy(
                            id -> assertThat(fixture.users.directMessages(id)).isEmpty());
        }
    }

    @Test
    void people_on_vacation_or_ill_are_asked_and_reminded_after_their_return() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            change(fixture, "U0PAULA", away(":palm_tree:", "2026-11-26T12:00:00Z"));
            change(fixture, "U0BRIDGET", away(":face_with_thermometer:", ""));
            change(
                    fixture,
                    "U0HANNAH",
                    member -> member.with(new Member.Status(":bus:", "Commuting", Optional.empty())));
            fixture.clock.advanceTo(TUESDAY_EVENING);
            assertThat(prompts(fixture, "U0HANNAH")).hasSize(1);
            change(fixture, "U0LENA", away(":desert_island:", "2026-11-27T12:10:00Z"));

            fixture.clock.advanceTo(Instant.parse("2026-11-25T22:00:00Z"));
            assertThat(List.of("U0PAULA", "U0BRIDGET", "U0DAGNY"))
                    .allSatisfy(id -> assertThat(prompts(fixture, id)).as(id).isEmpty());
            change(fixture, "U0BRIDGET", member -> member.with(Member.Status.NONE));
            change(fixture, "U0DAGNY", member -> member.with(Member.Status.NONE));

            fixture.clock.advanceTo(Instant.parse("2026-11-26T17:00:00Z"));
            assertThat(prompts(fixture, "U0PAULA"))
                    .as("the morning after the vacation")
                    .singleElement()
                    .satisfies(prompt ->
                            assertThat(prompt.sentAt()).isBetween("2026-11-26T14:00:00Z", "2026-11-26T14:30:00Z"));
            for (String back : List.of("U0BRIDGET", "U0DAGNY")) {
                assertThat(prompts(fixture, back)).as("back early or late").hasSize(1);
            }
            assertThat(reminders(fixture, "U0AMIR")).hasSize(1);
            assertThat(reminders(fixture, "U0LENA")).isEmpty();

            fixture.clock.advanceTo(Instant.parse("2026-11-28T12:00:00Z"));
            assertThat(reminders(fixture, "U0AMIR")).hasSize(2);
            assertThat(reminders(fixture, "U0LENA"))
                    .as("one reminder, not two at once")
                    .singleElement()
                    .satisfies(reminder ->
                            assertThat(reminder.sentAt()).isBetween("2026-11-27T12:10:00Z", "2026-11-27T13:00:00Z"));
            assertThat(reminders(fixture, "U0DAGNY"))
                    .as("asked on Thursday, reminded on Friday")
                    .hasSize(1);
        }
    }

    @Test
    void a_wave_uses_the_user_group_members_at_its_opening() {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            assertThat(fixture.users.runOwnerCommand("U0PM", "ask storage")).contains("people are being asked");
            UserGroup backend = members(fixture).group("S0BACKEND").orElseThrow();
            List<String> members = new ArrayList<>(backend.members());
            members.remove("U0ANA");
            members.add("U0AMIR");
            members(fixture).put(new UserGroup(backend.id(), backend.handle(), backend.name(), members));

            assertThat(DatabaseReader.roster(fixture)).contains("U0ANA").doesNotContain("U0AMIR");
            fixture.users.runOwnerCommand("U0PM", "close storage");
            fixture.clock.advance(Duration.ofMinutes(11)); // Group members are cached for ten minutes.
            fixture.users.runOwnerCommand(
                    "U0PM", "close ci"); // The survey about CI opened meanwhile and has a roster too.
            fixture.users.runOwnerCommand("U0PM", "ask storage");
            assertThat(DatabaseReader.roster(fixture)).contains("U0AMIR").doesNotContain("U0ANA");
        }
    }

    @Test
    void without_a_member_list_people_are_asked_in_their_last_known_timezone() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            fixture.workspace.faults().next("users.list", 10_000, Fault.error("missing_scope"));
            change(fixture, "U0PAULA", away(":palm_tree:", ""));
            fixture.restart();
            fixture.clock.advanceTo(TUESDAY_EVENING);
            for (String one : List.of("U0HANNAH", "U0PAULA")) {
                assertThat(prompts(fixture, one))
                        .singleElement()
                        .satisfies(prompt ->
                                assertThat(prompt.sentAt()).isBetween("2026-11-24T14:00:00Z", "2026-11-24T16:30:00Z"));
            }
        }
    }

    private static Members members(BotFixture fixture) {
        return fixture.workspace.state().members();
    }

    private static void change(BotFixture fixture, String person, UnaryOperator<Member> how) {
        members(fixture).put(how.apply(members(fixture).get(person)));
    }

    private static UnaryOperator<Member> away(String emoji, String until) {
        Optional<Instant> end = until.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(until));
        return member -> member.with(new Member.Status(emoji, "away", end));
    }

    private static List<Message> prompts(BotFixture fixture, String person) {
        return fixture.users.directMessages(person).stream()
                .filter(message -> message.text().startsWith("How is CI"))
                .toList();
    }

    private static List<Message> reminders(BotFixture fixture, String person) {
        return fixture.users.directMessages(person).stream()
                .filter(message -> message.text().startsWith("A reminder: how is CI"))
                .toList();
    }
}
