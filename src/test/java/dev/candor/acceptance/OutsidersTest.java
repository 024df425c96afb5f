package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Fault;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guests and people of other workspaces get nothing but the opt-out. */
@Tag("slow")
final class OutsidersTest {
    private static final List<String> OUTSIDERS = List.of("U0GUEST", "U0GUEST1", "U0FOREIGN");
    private static final String REFUSED = "Candor is for members of this workspace";
    private static final String[] SECRETS = {
        "CI", "Jenkins", "Kubernetes", "no result", "satisfied", "%", "tests that pass", "Only the owners"
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void commands_show_outsiders_only_how_to_opt_out(Transport transport) {
        try (BotFixture fixture = BotFixture.started(folder, transport)) {
            for (String outsider : OUTSIDERS) {
                for (String text : List.of(
                        "",
                        "ci",
                        "ci trend",
                        "ci comments",
                        "ci teams",
                        "compare ci jenkins",
                        "ask ci",
                        "close ci",
                        "digest",
                        "privacy",
                        "hlep",
                        "help")) {
                    assertThat(fixture.users.command(outsider, text))
                            .as(outsider + ": " + text)
                            .contains(REFUSED, "/platform-feedback stop")
                            .doesNotContain(SECRETS);
                }
                assertThat(fixture.users.command(outsider, "stop ci"))
                        .contains("You will not be asked about anything any more")
                        .doesNotContain(SECRETS);
                assertThat(fixture.users.command(outsider, "START")).contains("you may be asked again");
            }
            assertThat(fixture.app().openWaves()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void result_buttons_show_outsiders_nothing(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport)) {
            for (String member : asked(fixture).subList(0, 12)) {
                fixture.users.openForm(member, 4);
                fixture.as(member).type("one-thing", "tests that pass");
                fixture.as(member).pick("one-thing.readers", "everyone");
                fixture.as(member).submit();
                fixture.users.awaitModal(member, "Your answers are sealed.", "whole record");
                fixture.as(member).closeAll();
            }
            fixture.users.runOwnerCommand("U0PM", "close ci");
            fixture.deliver();
            Message result = fixture.users.posts("C0CI").get(0);
            invite(fixture, "C0CI");
            fixture.as("U0PM").click(result, "results.comments");
            assertThat(fixture.users.awaitModal("U0PM", "tests that pass").words())
                    .contains("tests that pass");

            for (String outsider : OUTSIDERS) {
                UserDriver user = fixture.as(outsider);
                for (String action : List.of("results.comments", "results.details")) {
                    int before = user.ephemerals().size();
                    user.click(result, action);
                    Message answer = user.await(
                            "an answer",
                            () -> user.ephemerals().stream().skip(before).findFirst());
                    assertThat(answer.words()).contains(REFUSED).doesNotContain(SECRETS);
                    assertThat(user.modal()).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void the_home_tab_of_an_outsider_shows_only_the_opt_out(Transport transport) {
        try (BotFixture fixture = BotFixture.started(folder, transport)) {
            for (String outsider : OUTSIDERS) {
                UserDriver user = fixture.as(outsider);
                user.openHome();
                View home = user.await("a home tab", user::home);
                assertThat(home.words())
                        .contains(REFUSED, "Stop asking me about everything")
                        .doesNotContain(SECRETS);
                user.pressOnHome("prompt.stop_all");
                assertThat(fixture.users.awaitModal(outsider, "any more").words())
                        .doesNotContain(SECRETS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void the_ballot_of_a_member_who_became_a_guest_is_refused_and_not_stored(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport)) {
            String person = asked(fixture).get(0);
            fixture.users.openForm(person, 4);
            Member member = fixture.workspace.state().members().get(person);
            fixture.workspace.state().members().put(member.as(Member.Kind.GUEST));
            fixture.clock.advance(Duration.ofMinutes(20), Duration.ofMinutes(10));

            fixture.as(person).submit();
            assertThat(fixture.users.awaitModal(person, REFUSED).words())
                    .contains(REFUSED)
                    .doesNotContain("sealed");
            fixture.as(person).closeAll();
            fixture.as(person).click(fixture.users.prompt(person), "prompt.not_a_user");
            UserDriver user = fixture.as(person);
            assertThat(user.await(
                                    "a refusal",
                                    () -> user.ephemerals().stream()
                                            .filter(message -> message.words().contains(REFUSED))
                                            .findFirst())
                            .words())
                    .contains(REFUSED);

            fixture.workspace.state().members().put(member);
            fixture.clock.advance(Duration.ofMinutes(20), Duration.ofMinutes(10));
            fixture.users.answer(person, 5);
        }
    }

    @Test
    void a_person_whose_membership_is_unknown_is_asked_to_try_again() {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            fixture.workspace.faults().next("users.list", 10_000, Fault.error("missing_scope"));
            fixture.workspace.faults().next("users.info", 10_000, Fault.error("ratelimited"));
            fixture.clock.advance(Duration.ofMinutes(20), Duration.ofMinutes(20));
            assertThat(fixture.users.command(BotFixture.YOU, "ci"))
                    .contains("cannot check right now whether you are a member", "try again in a minute")
                    .doesNotContain("no result", "Only the owners");
        }
    }

    private static List<String> asked(BotFixture fixture) {
        return fixture.users.atWork().stream()
                .filter(id -> !fixture.users.directMessages(id).isEmpty())
                .toList();
    }

    private static void invite(BotFixture fixture, String channel) {
        OUTSIDERS.forEach(id -> fixture.workspace.state().channels().join(channel, id));
        Channel joined = fixture.workspace.state().channels().get(channel);
        assertThat(joined.members()).containsAll(OUTSIDERS);
    }
}
