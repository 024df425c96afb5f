package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ui.Membership.Status;
import dev.candor.core.ui.Requester;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlackMembershipTest extends InstalledTest {
    private static final Requester ANA = new Requester("UANA", Set.of("T1"));

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private SlackDirectory directory;
    private SlackMembership membership;

    @BeforeEach
    void start() {
        directory = new SlackDirectory(
                new CursorPaging(api, wait -> {}),
                installation,
                () -> ZoneId.of("Europe/London"),
                () -> now,
                Duration.ofMinutes(1));
        membership = new SlackMembership(api, installation, directory, () -> now);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"UANA","team_id":"T1"}                                                     | MEMBER   | T1
            {"id":"UANA","team_id":"T1"}                                                     | OUTSIDER | T9
            {"id":"UANA","team_id":"T1","is_restricted":true}                                | OUTSIDER | T1
            {"id":"UANA","team_id":"T1","is_ultra_restricted":true}                          | OUTSIDER | T1
            {"id":"UANA","team_id":"T1","is_stranger":true}                                  | OUTSIDER | T1
            {"id":"UANA","team_id":"T1","is_bot":true}                                       | OUTSIDER | T1
            {"id":"UANA","team_id":"T1","deleted":true}                                      | OUTSIDER | T1
            {"id":"UANA","team_id":"T9"}                                                     | OUTSIDER | T1
            {"id":"UANA"}                                                                    | OUTSIDER | T1
            {"id":"UANA","team_id":"T2","enterprise_user":{"id":"UANA","enterprise_id":"E1","teams":["T1","T2"]}} | MEMBER | T2
            {"id":"UANA","team_id":"T2","enterprise_user":{"id":"UANA","enterprise_id":"E1","teams":["T1","T2"]}} | MEMBER | E1
            {"id":"UANA","team_id":"T2","enterprise_user":{"enterprise_id":"E1","teams":["T2"]}} | OUTSIDER | T2
            """)
    void the_request_and_the_directory_must_both_say_member(String user, Status status, String workspace) {
        slack.always("users.info", "{\"ok\":true,\"user\":" + user + "}");
        assertThat(membership.of(new Requester("UANA", Set.of(workspace)))).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratelimited", "internal_error", "missing_scope", "token_revoked", "unheard_of"})
    void a_person_who_cannot_be_looked_up_is_unknown(String error) {
        slack.always("users.info", "{\"ok\":false,\"error\":\"" + error + "\"}");
        assertThat(membership.of(ANA)).isEqualTo(Status.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_not_found", "user_not_visible"})
    void a_person_whom_slack_does_not_know_is_an_outsider(String error) {
        slack.always("users.info", "{\"ok\":false,\"error\":\"" + error + "\"}");
        assertThat(membership.of(ANA)).isEqualTo(Status.OUTSIDER);
    }

    @Test
    void an_answer_without_a_user_leaves_the_status_unknown() {
        slack.always("users.info", "{\"ok\":true}");
        assertThat(membership.of(ANA)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void everybody_is_unknown_until_the_workspace_is_known() {
        try (Installation fresh = new Installation(api)) {
            assertThat(new SlackMembership(api, fresh, directory, () -> now).of(ANA))
                    .isEqualTo(Status.UNKNOWN);
        }
    }

    @Test
    void a_lookup_made_while_the_clock_was_ahead_expires() {
        Instant right = now;
        Requester other = new Requester("UNEW", Set.of());
        slack.always("users.list", "{\"ok\":true,\"members\":[{\"id\":\"UANA\",\"team_id\":\"T1\"}]}");
        slack.always("users.info", "{\"ok\":true,\"user\":{\"id\":\"UNEW\",\"team_id\":\"T1\"}}");
        now = right.plus(Duration.ofDays(2_000));
        directory.refresh();
        assertThat(List.of(membership.of(ANA), membership.of(other))).containsOnly(Status.MEMBER);

        slack.always("users.list", "{\"ok\":true,\"members\":[]}");
        slack.always(
                "users.info", "{\"ok\":true,\"user\":{\"id\":\"UANA\",\"team_id\":\"T1\",\"is_restricted\":true}}");
        now = right;
        assertThat(List.of(membership.of(ANA), membership.of(other))).containsOnly(Status.OUTSIDER);
        directory.refresh();
        assertThat(directory.known()).as("asked anew").isEmpty();
    }

    @Test
    void directory_members_cost_no_call_and_other_lookups_are_cached() {
        slack.always("users.list", "{\"ok\":true,\"members\":[{\"id\":\"UANA\",\"team_id\":\"T1\"}]}");
        slack.always("users.info", "{\"ok\":true,\"user\":{\"id\":\"UNEW\",\"team_id\":\"T1\"}}");
        directory.refresh();

        assertThat(membership.of(ANA)).isEqualTo(Status.MEMBER);
        assertThat(slack.order()).doesNotContain("users.info");
        Requester fresh = new Requester("UNEW", Set.of());
        assertThat(membership.of(fresh)).isEqualTo(Status.MEMBER);
        now = now.plus(Duration.ofMinutes(4));
        assertThat(membership.of(fresh)).isEqualTo(Status.MEMBER);
        assertThat(slack.order()).containsOnlyOnce("users.info");
        now = now.plus(Duration.ofMinutes(1));
        membership.of(fresh);
        assertThat(slack.order()).filteredOn("users.info"::equals).hasSize(2);
    }

    @Test
    void an_empty_directory_makes_slack_look_up_only_this_person() {
        slack.always("users.list", "{\"ok\":false,\"error\":\"ratelimited\"}");
        slack.always("users.info", "{\"ok\":true,\"user\":{\"id\":\"UANA\",\"team_id\":\"T1\"}}");

        assertThat(membership.of(ANA)).isEqualTo(Status.MEMBER);
        assertThat(slack.order()).containsOnlyOnce("users.info").doesNotContain("users.list");
    }

    @Test
    void stale_directory_data_makes_nobody_a_member() {
        slack.always("users.list", "{\"ok\":true,\"members\":[{\"id\":\"UANA\",\"team_id\":\"T1\"}]}");
        directory.refresh();
        slack.always("users.list", "{\"ok\":false,\"error\":\"missing_scope\"}");
        slack.always("users.info", "{\"ok\":false,\"error\":\"ratelimited\"}");
        now = now.plus(Duration.ofMinutes(15));

        directory.of("UANA"); // Messages use stale data; requests do not.
        assertThat(membership.of(ANA)).isEqualTo(Status.UNKNOWN);
    }
}
