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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guests and people of other workspaces, who can type and press in Slack like everyone else. */
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
    void no_command_tells_an_outsider_anything_but_how_to_opt_out(Transport line) {
        try (BotFixture stage = BotFixture.set(folder, line)) {
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
                    assertThat(stage.command(outsider, text))
                            .as(outsider + ": " + text)
                            .contains(REFUSED, "/platform-feedback stop")
                            .doesNotContain(SECRETS);
                }
                assertThat(stage.command(outsider, "stop ci"))
                        .contains("You will not be asked about anything any more")
                        .doesNotContain(SECRETS);
                assertThat(stage.command(outsider, "START")).contains("you may be asked again");
            }
            assertThat(stage.app().openWaves()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void no_button_of_a_result_tells_an_outsider_anything(Transport line) {
        try (BotFixture stage = BotFixture.asking(folder, line)) {
            for (String member : asked(stage).subList(0, 12)) {
                stage.tap(member, 4);
                stage.as(member).type("one-thing", "tests that pass");
                stage.as(member).pick("one-thing.readers", "everyone");
                stage.as(member).submit();
                stage.awaitModal(member, "Your answers are sealed.", "whole record");
                stage.as(member).closeAll();
            }
            stage.order("U0PM", "close ci");
            stage.deliver();
            Message result = stage.posts("C0CI").get(0);
            invite(stage, "C0CI");
            stage.as("U0PM").click(result, "results.comments");
            assertThat(stage.awaitModal("U0PM", "tests that pass").words()).contains("tests that pass");

            for (String outsider : OUTSIDERS) {
                UserDriver user = stage.as(outsider);
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
    void the_home_tab_of_an_outsider_holds_the_opt_out_alone(Transport line) {
        try (BotFixture stage = BotFixture.set(folder, line)) {
            for (String outsider : OUTSIDERS) {
                UserDriver user = stage.as(outsider);
                user.openHome();
                View home = user.await("a home tab", user::home);
                assertThat(home.words())
                        .contains(REFUSED, "Stop asking me about anything")
                        .doesNotContain(SECRETS);
                user.pressOnHome("prompt.stop_all");
                assertThat(stage.awaitModal(outsider, "any more").words()).doesNotContain(SECRETS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void the_ballot_of_a_member_who_became_a_guest_is_refused_and_not_stored(Transport line) {
        try (BotFixture stage = BotFixture.asking(folder, line)) {
            String person = asked(stage).get(0);
            stage.tap(person, 4);
            Member member = stage.workspace.state().people().get(person);
            stage.workspace.state().people().put(member.as(Member.Kind.GUEST));
            stage.clock.wind(Duration.ofMinutes(20), Duration.ofMinutes(10));

            stage.as(person).submit();
            assertThat(stage.awaitModal(person, REFUSED).words())
                    .contains(REFUSED)
                    .doesNotContain("sealed");
            stage.as(person).closeAll();
            stage.as(person).click(stage.prompt(person), "prompt.not_a_user");
            UserDriver user = stage.as(person);
            assertThat(user.await(
                                    "a refusal",
                                    () -> user.ephemerals().stream()
                                            .filter(message -> message.words().contains(REFUSED))
                                            .findFirst())
                            .words())
                    .contains(REFUSED);

            stage.workspace.state().people().put(member);
            stage.clock.wind(Duration.ofMinutes(20), Duration.ofMinutes(10));
            stage.answer(person, 5);
        }
    }

    @Test
    void who_cannot_be_looked_up_is_told_to_try_again() {
        try (BotFixture stage = BotFixture.set(folder, Transport.HTTP)) {
            stage.workspace.faults().next("users.list", 10_000, Fault.error("missing_scope"));
            stage.workspace.faults().next("users.info", 10_000, Fault.error("ratelimited"));
            stage.clock.wind(Duration.ofMinutes(20), Duration.ofMinutes(20));
            assertThat(stage.command(BotFixture.YOU, "ci"))
                    .contains("cannot see just now whether you are a member", "try again in a minute")
                    .doesNotContain("no result", "Only the owners");
        }
    }

    private static List<String> asked(BotFixture stage) {
        return stage.atWork().stream()
                .filter(id -> !stage.letters(id).isEmpty())
                .toList();
    }

    private static void invite(BotFixture stage, String channel) {
        OUTSIDERS.forEach(id -> stage.workspace.state().channels().join(channel, id));
        Channel joined = stage.workspace.state().channels().get(channel);
        assertThat(joined.members()).containsAll(OUTSIDERS);
    }
}
