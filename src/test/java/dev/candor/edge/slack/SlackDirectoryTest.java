package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.sampling.Availability;
import dev.candor.core.sampling.Directory.Lookup;
import dev.candor.core.sampling.DirectoryFailure;
import dev.candor.core.survey.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlackDirectoryTest extends InstalledTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Person ANA = new Person("UANA", ZoneId.of("Asia/Tokyo"));
    private static final Person BEN = new Person("UBEN", LONDON);
    private static final Person CHI = new Person("WCHI", LONDON);

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private SlackDirectory directory;

    @BeforeEach
    void start() {
        directory =
                new SlackDirectory(new CursorPaging(api, waits::add), installation, () -> LONDON, () -> now, PATIENCE);
        slack.always("users.list", """
                {"ok":true,"members":[
                 {"id":"UANA","team_id":"T1","tz":"Asia/Tokyo"},
                 {"id":"UBEN","team_id":"T1"},
                 {"id":"WCHI","team_id":"T2","tz":"Mars/Olympus","enterprise_user":{"teams":["T1","T2"]}},
                 {"id":"UGONE","team_id":"T1","deleted":true},
                 {"id":"UBOT","team_id":"T1","is_bot":true},
                 {"id":"USLACKBOT","team_id":"T1"},
                 {"id":"UGUEST","team_id":"T1","is_restricted":true},
                 {"id":"UGUEST1","team_id":"T1","is_ultra_restricted":true},
                 {"id":"USTRANGER","team_id":"T1","is_stranger":true},
                 {"id":"UFOREIGN","team_id":"T9"}],"response_metadata":{"next_cursor":""}}""");
    }

    @Test
    void members_of_channels_and_groups_are_found_once_with_their_own_timezone() {
        slack.always("conversations.members", "{\"ok\":true,\"members\":[\"UANA\",\"UBOT\",\"UGUEST\"]}");
        slack.always("usergroups.users.list", "{\"ok\":true,\"users\":[\"UANA\",\"UBEN\",\"UFOREIGN\"]}");

        assertThat(directory.find(List.of("C0ENG", "S0PLAT", "WCHI", "UGONE", "UNOBODY", "USLACKBOT")))
                .isEqualTo(new Lookup.Found(Set.of(ANA, BEN, CHI)));
        assertThat(slack.call("conversations.members").form()).containsEntry("channel", "C0ENG");
        assertThat(slack.call("usergroups.users.list").form()).containsEntry("usergroup", "S0PLAT");
    }

    @Test
    void an_unknown_timezone_falls_back_to_its_offset() {
        slack.always("users.list", """
                {"ok":true,"members":[
                 {"id":"UANA","team_id":"T1","tz":"Mars/Olympus","tz_offset":20700},
                 {"id":"UBEN","team_id":"T1","tz":"Mars/Olympus","tz_offset":999999},
                 {"id":"UCHI","team_id":"T1","tz":"Asia/Tokyo","tz_offset":0}]}""");

        assertThat(directory.find(List.of("UANA", "UBEN", "UCHI")))
                .isEqualTo(new Lookup.Found(Set.of(
                        new Person("UANA", ZoneId.of("+05:45")),
                        new Person("UBEN", LONDON),
                        new Person("UCHI", ZoneId.of("Asia/Tokyo")))));
    }

    @Test
    void bots_guests_and_outsiders_are_not_found() {
        assertThat(directory.find(List.of("UGONE", "UBOT", "USLACKBOT", "UGUEST", "UGUEST1", "USTRANGER", "UFOREIGN")))
                .isEqualTo(new Lookup.Found(Set.of()));
    }

    @Test
    void only_an_empty_cursor_ends_a_list() {
        slack.next(
                "conversations.members", "{\"ok\":true,\"members\":[],\"response_metadata\":{\"next_cursor\":\"c1\"}}");
        slack.next(
                "conversations.members",
                "{\"ok\":true,\"members\":[\"UANA\"],\"response_metadata\":{\"next_cursor\":\"c2\"}}");
        slack.next(
                "conversations.members",
                "{\"ok\":true,\"members\":[\"UBEN\"],\"response_metadata\":{\"next_cursor\":\"\"}}");

        assertThat(directory.find(List.of("G0OLD"))).isEqualTo(new Lookup.Found(Set.of(ANA, BEN)));
        slack.call("conversations.members");
        assertThat(slack.call("conversations.members").form()).containsEntry("cursor", "c1");
        assertThat(slack.call("conversations.members").form()).containsEntry("cursor", "c2");
    }

    @Test
    void people_are_cached_for_ten_minutes() {
        directory.find(List.of("UANA"));
        now = now.plus(Duration.ofMinutes(9));
        directory.find(List.of("UANA"));
        assertThat(slack.order()).containsOnlyOnce("users.list");

        now = now.plus(Duration.ofMinutes(1));
        directory.find(List.of("UANA"));
        assertThat(slack.order()).filteredOn("users.list"::equals).hasSize(2);
    }

    @Test
    void a_short_retry_after_is_waited_for() {
        slack.next("conversations.members", 429, "", Map.of("Retry-After", "7"));
        slack.next("conversations.members", 429, "", Map.of("Retry-After", "3"));
        slack.next("conversations.members", "{\"ok\":true,\"members\":[\"UANA\"]}");

        assertThat(directory.find(List.of("C0ENG"))).isEqualTo(new Lookup.Found(Set.of(ANA)));
        assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(3));
    }

    @Test
    void a_long_retry_after_is_not_waited_for() {
        slack.next("conversations.members", 429, "", Map.of("Retry-After", "90"));

        assertThat(directory.find(List.of("C0ENG")))
                .isEqualTo(new DirectoryFailure(
                        "C0ENG: ratelimited – Slack limits how often it is asked: try again in a minute"));
        assertThat(waits).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            C0X | channel_not_found | C0X: channel_not_found – invite the bot: /invite @Candor
            C0X | not_in_channel    | C0X: not_in_channel – invite the bot: /invite @Candor
            S0X | no_such_subteam   | S0X: no_such_subteam – correct the user group's id in the configuration
            C0X | invalid_auth      | C0X: invalid_auth – reinstall the app and set SLACK_BOT_TOKEN to its new token
            X0X | none              | 'X0X' is no channel (C…), user group (S…) or person (U…) – correct it in the configuration
            """)
    void a_failed_lookup_names_the_reference_and_the_way_out(String reference, String code, String why) {
        String no = "{\"ok\":false,\"error\":\"" + code + "\"}";
        slack.always("conversations.members", no).always("usergroups.users.list", no);

        assertThat(directory.find(List.of(reference))).isEqualTo(new DirectoryFailure(why));
    }

    @Test
    void a_missing_scope_is_named() {
        slack.always("usergroups.users.list", """
                {"ok":false,"error":"missing_scope","needed":"usergroups:read","provided":"chat:write"}""");

        assertThat(directory.find(List.of("S0X")))
                .isEqualTo(new DirectoryFailure("S0X: missing_scope: needs usergroups:read, has chat:write"
                        + " – add the scope under OAuth & Permissions and reinstall the app"));
    }

    @Test
    void names_of_members_stay_known_while_slack_fails() {
        slack.always("users.list", """
                {"ok":true,"members":[
                 {"id":"UANA","team_id":"T1","name":"ana.r","real_name":"old","profile":{"real_name":"Ana Ribeiro","display_name":"anar"}},
                 {"id":"UBEN","team_id":"T1","real_name":"Ben Whitcombe"},
                 {"id":"UNAMELESS","team_id":"T1"},
                 {"id":"UBOT","team_id":"T1","is_bot":true,"name":"robot","real_name":"Robot One"}]}""");
        assertThat(directory.known()).isEmpty();

        directory.refresh();
        assertThat(directory.known()).hasSize(3);
        assertThat(directory.known().stream()
                        .flatMap(name -> Stream.concat(name.fullNames().stream(), name.handles().stream())))
                .contains(List.of("ana", "ribeiro"), "ana.r", "anar", List.of("ben", "whitcombe"))
                .doesNotContain("robot", List.of("robot", "one"));

        slack.always("users.list", "{\"ok\":false,\"error\":\"missing_scope\"}");
        now = now.plus(Duration.ofMinutes(11));
        directory.refresh();
        assertThat(directory.known()).hasSize(3);
        assertThat(waits).isEmpty();
    }

    @Test
    void a_status_shows_who_is_away_and_until_when() {
        slack.always("users.list", """
                {"ok":true,"members":[
                 {"id":"UANA","team_id":"T1","tz":"Asia/Tokyo","profile":{"status_emoji":":palm_tree:","status_expiration":1764756000}},
                 {"id":"UBEN","team_id":"T1","profile":{"status_emoji":":face_with_thermometer:","status_expiration":0}},
                 {"id":"UCHI","team_id":"T1","profile":{"status_emoji":":house_with_garden:","status_expiration":0}},
                 {"id":"UDEE","team_id":"T1","profile":{"status_emoji":":calendar:","status_text":"In a meeting"}},
                 {"id":"UEVE","team_id":"T1","profile":{"status_emoji":""}},
                 {"id":"UGONE","team_id":"T1","deleted":true},
                 {"id":"UGUEST","team_id":"T1","is_restricted":true}]}""");

        assertThat(directory.of("UANA"))
                .isEqualTo(new Availability.Away(
                        ZoneId.of("Asia/Tokyo"), Optional.of(Instant.parse("2025-12-03T10:00:00Z"))));
        assertThat(directory.of("UBEN")).isEqualTo(new Availability.Away(LONDON, Optional.empty()));
        assertThat(List.of("UCHI", "UDEE", "UEVE"))
                .allSatisfy(id -> assertThat(directory.of(id)).isEqualTo(new Availability.Here(LONDON)));
        assertThat(List.of("UGONE", "UGUEST", "UNOBODY"))
                .allSatisfy(id -> assertThat(directory.of(id)).isEqualTo(new Availability.Gone()));
        assertThat(slack.order()).as("one lookup for all").containsOnlyOnce("users.list");
    }

    @Test
    void availability_is_cached_for_a_quarter_of_an_hour_and_kept_while_slack_fails() {
        assertThat(directory.of("UANA")).isEqualTo(new Availability.Here(ZoneId.of("Asia/Tokyo")));
        slack.always("users.list", "{\"ok\":true,\"members\":[{\"id\":\"UANA\",\"team_id\":\"T1\"}]}");
        now = now.plus(Duration.ofMinutes(14));
        assertThat(directory.of("UANA")).isEqualTo(new Availability.Here(ZoneId.of("Asia/Tokyo")));
        now = now.plus(Duration.ofMinutes(1));
        assertThat(directory.of("UANA")).isEqualTo(new Availability.Here(LONDON));

        slack.always("users.list", "{\"ok\":false,\"error\":\"missing_scope\"}");
        now = now.plus(Duration.ofDays(1));
        assertThat(List.of("UANA", "UANA", "UANA"))
                .allSatisfy(id -> assertThat(directory.of(id)).isEqualTo(new Availability.Here(LONDON)));
        assertThat(slack.order())
                .as("no lookup for each message")
                .filteredOn("users.list"::equals)
                .hasSize(3);
    }

    @Test
    void before_slacks_first_answer_availability_is_unknown() {
        slack.always("users.list", "{\"ok\":false,\"error\":\"missing_scope\"}");
        assertThat(List.of("UANA", "UGONE"))
                .allSatisfy(id -> assertThat(directory.of(id)).isEqualTo(new Availability.Unknown()));
        assertThat(slack.order()).containsOnlyOnce("users.list");
    }

    @Test
    void the_directory_is_reachable_once_the_bot_is_identified() {
        try (Installation unasked = new Installation(api)) {
            assertThat(new SlackDirectory(api, unasked, () -> LONDON, () -> now, PATIENCE).isReachable())
                    .isFalse();
        }
        assertThat(directory.isReachable()).isTrue();
    }

    @Test
    void a_user_group_is_looked_up_once_in_ten_minutes() {
        slack.always("usergroups.users.list", "{\"ok\":true,\"users\":[\"UANA\"]}");
        for (int product = 0; product < 12; product++) {
            assertThat(directory.inHurry().find(List.of("S0PLAT"))).isEqualTo(new Lookup.Found(Set.of(ANA)));
        }
        assertThat(slack.order()).containsOnlyOnce("usergroups.users.list");
        slack.always("usergroups.users.list", "{\"ok\":true,\"users\":[\"UBEN\"]}");
        now = now.plus(Duration.ofMinutes(10));
        assertThat(directory.find(List.of("S0PLAT"))).isEqualTo(new Lookup.Found(Set.of(BEN)));
    }

    @Test
    void an_urgent_lookup_reports_a_rate_limit_at_once_and_repeats_no_call() {
        slack.next("usergroups.users.list", 429, "", Map.of("Retry-After", "30"));
        for (int product = 0; product < 12; product++) {
            assertThat(directory.inHurry().find(List.of("S0PLAT")))
                    .isEqualTo(new DirectoryFailure(
                            "S0PLAT: ratelimited – Slack limits how often it is asked: try again in a minute"));
        }
        assertThat(waits).isEmpty();
        assertThat(slack.order()).containsOnlyOnce("usergroups.users.list");
        slack.always("usergroups.users.list", "{\"ok\":true,\"users\":[\"UANA\"]}");
        now = now.plus(Duration.ofSeconds(30));
        assertThat(directory.inHurry().find(List.of("S0PLAT"))).isEqualTo(new Lookup.Found(Set.of(ANA)));
    }

    @Test
    void a_failed_lookup_uses_the_cached_reply_for_an_hour_at_most() {
        slack.always("usergroups.users.list", "{\"ok\":true,\"users\":[\"UANA\"]}");
        directory.find(List.of("S0PLAT"));
        slack.always("usergroups.users.list", "{\"ok\":false,\"error\":\"missing_scope\"}");
        now = now.plus(Duration.ofMinutes(59));
        assertThat(directory.find(List.of("S0PLAT"))).isEqualTo(new Lookup.Found(Set.of(ANA)));
        now = now.plus(Duration.ofMinutes(1));
        assertThat(directory.find(List.of("S0PLAT"))).isInstanceOf(DirectoryFailure.class);
    }
}
