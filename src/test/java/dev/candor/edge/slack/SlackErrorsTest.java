package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackErrorsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            missing_scope       | add the scope under OAuth & Permissions
            not_in_channel      | /invite @Candor
            channel_not_found   | /invite @Candor
            http_404            | correct SLACK_API_URL
            http_407            | proxy
            invalid_auth        | reinstall the app
            token_revoked       | reinstall the app
            account_inactive    | reinstall the app
            ratelimited         | try again in a minute
            service_unavailable | slack-status.com
            http_500            | slack-status.com
            invalid_blocks      | report it
            a_word_of_tomorrow  | look up 'a_word_of_tomorrow'
            """)
    void alerts_and_slack_messages_name_the_same_way_out(String code, String remedy) {
        ApiReply<Object> no = new ApiReply.Refused<>(code, "", Optional.empty());
        assertThat(no.advice()).hasValueSatisfying(said -> assertThat(said).contains(code, remedy));
        assertThat(AdapterTexts.notShown(no).summary()).contains(code, remedy);
        if (!remedy.contains("minute") && !remedy.contains("slack-status")) {
            assertThat(no.advice().orElseThrow()).doesNotContain("in a minute");
        }
    }

    @Test
    void without_an_answer_the_way_out_names_the_network() {
        ApiReply<Object> broken =
                new ApiReply.NoAnswer<>(true, "no answer from https://slack.com/api/ (SocketTimeoutException)");
        assertThat(broken.advice())
                .hasValueSatisfying(said -> assertThat(said)
                        .contains("SocketTimeoutException", "look at the network, the proxy and SLACK_API_URL"));
    }
}
