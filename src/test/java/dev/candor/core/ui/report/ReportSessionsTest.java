package dev.candor.core.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportSessionsTest {
    private static final ReportRequest OVERVIEW = new ReportRequest.Overview();
    private static final ReportRequest CI = ReportRequest.OneProduct.of("ci");

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private final ReportSessions sessions = new ReportSessions(new SecureRandom(), () -> now);

    @Test
    void a_link_opens_the_page_and_the_session_of_whom_it_was_issued_to() {
        ReportSessions.Opened opened =
                sessions.open(sessions.issue("U0ANA", CI)).orElseThrow();
        assertThat(opened.start()).isEqualTo(CI);
        assertThat(sessions.person(opened.secret())).hasValue("U0ANA");
    }

    @Test
    void a_link_works_once_and_looking_at_it_does_not_count() {
        String token = sessions.issue("U0ANA", OVERVIEW);
        assertThat(sessions.start(token)).hasValue(OVERVIEW);
        assertThat(sessions.start(token)).hasValue(OVERVIEW);
        assertThat(sessions.open(token)).isPresent();
        assertThat(sessions.start(token)).isEmpty();
        assertThat(sessions.open(token)).isEmpty();
    }

    @Test
    void a_link_works_for_ten_minutes() {
        String token = sessions.issue("U0ANA", OVERVIEW);
        now = now.plus(Duration.ofMinutes(10)).minusMillis(1);
        assertThat(sessions.start(token)).isPresent();
        now = now.plusMillis(1);
        assertThat(sessions.start(token)).isEmpty();
        assertThat(sessions.open(token)).isEmpty();
    }

    @Test
    void a_session_lasts_eight_hours_however_much_it_is_used() {
        String secret =
                sessions.open(sessions.issue("U0ANA", OVERVIEW)).orElseThrow().secret();
        for (int hour = 0; hour < 8; hour++) {
            assertThat(sessions.person(secret)).as("after %d hours", hour).hasValue("U0ANA");
            now = now.plus(Duration.ofHours(1));
        }
        assertThat(sessions.person(secret)).isEmpty();
    }

    @Test
    void a_token_is_no_session_and_the_secret_of_a_session_is_no_token() {
        String token = sessions.issue("U0ANA", OVERVIEW);
        String secret =
                sessions.open(sessions.issue("U0ANA", OVERVIEW)).orElseThrow().secret();
        assertThat(sessions.person(token)).isEmpty();
        assertThat(sessions.open(secret)).isEmpty();
    }

    @Test
    void secrets_have_256_bits_and_never_repeat() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> sessions.issue("U0ANA", OVERVIEW)))
                .allMatch(token -> token.matches("[0-9a-f]{64}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void ending_everything_of_a_person_leaves_others_alone() {
        String ana =
                sessions.open(sessions.issue("U0ANA", OVERVIEW)).orElseThrow().secret();
        String anasLink = sessions.issue("U0ANA", OVERVIEW);
        String ben =
                sessions.open(sessions.issue("U0BEN", OVERVIEW)).orElseThrow().secret();
        sessions.endAll("U0ANA");
        assertThat(sessions.person(ana)).isEmpty();
        assertThat(sessions.open(anasLink)).isEmpty();
        assertThat(sessions.person(ben)).hasValue("U0BEN");
    }

    @Test
    void of_the_links_of_one_person_the_latest_five_work() {
        List<String> tokens = IntStream.range(0, 7)
                .mapToObj(i -> sessions.issue("U0ANA", OVERVIEW))
                .toList();
        assertThat(tokens.stream().map(token -> sessions.start(token).isPresent()))
                .containsExactly(false, false, true, true, true, true, true);
    }

    @Test
    void a_used_link_leaves_room_for_another() {
        String unused = sessions.issue("U0ANA", OVERVIEW);
        for (int i = 0; i < 20; i++) {
            assertThat(sessions.open(sessions.issue("U0ANA", OVERVIEW))).isPresent();
        }
        assertThat(sessions.start(unused)).isPresent();
    }

    @Test
    void one_person_who_asks_for_many_links_pushes_out_nobody_elses() {
        String bens = sessions.issue("U0BEN", OVERVIEW);
        String anas = "";
        for (int i = 0; i < 10_001; i++) {
            anas = sessions.issue("U0ANA", OVERVIEW);
        }
        assertThat(sessions.start(bens)).isPresent();
        assertThat(sessions.start(anas)).isPresent();
    }

    @Test
    void ten_thousand_links_make_the_oldest_give_way() {
        String first = sessions.issue("U0ANA", OVERVIEW);
        String second = sessions.issue("U0BEN", OVERVIEW);
        for (int i = 0; i < 9_999; i++) {
            String token = sessions.issue("U" + i, OVERVIEW);
            assertThat(sessions.start(token)).isPresent();
        }
        assertThat(sessions.start(first)).isEmpty();
        assertThat(sessions.start(second)).isPresent();
    }
}
