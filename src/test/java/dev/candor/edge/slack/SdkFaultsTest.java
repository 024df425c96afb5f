package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exceptions of Slack's SDK that no stub server can cause. */
final class SdkFaultsTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/api/");

    static Stream<SlackClient.Method<AuthTestResponse>> faults() {
        return Stream.of(
                methods -> {
                    throw new NullPointerException("Cannot invoke \"x\" because \"y\" is null");
                },
                methods -> {
                    throw new IllegalStateException("closed: {\"text\":\"what somebody wrote\"}");
                },
                methods -> {
                    throw new ClassCastException("what somebody wrote");
                },
                methods -> {
                    throw new IOException("canceled, what somebody wrote");
                },
                methods -> {
                    throw new SlackApiException(teapot(), "what somebody wrote");
                });
    }

    @ParameterizedTest
    @MethodSource("faults")
    void an_sdk_exception_becomes_a_message_that_quotes_nothing(SlackClient.Method<AuthTestResponse> faulty) {
        try (SlackClient api = new SlackClient("xoxb-1", NOWHERE, Optional.empty())) {
            ApiReply<?> reply = api.call(faulty);

            assertThat(reply).isNotInstanceOf(ApiReply.Ok.class);
            assertThat(reply.problem().orElse("")).isNotBlank().doesNotContain("somebody", "NullPointer", "null");
        }
    }

    private static Response teapot() {
        return new Response.Builder()
                .request(new Request.Builder().url("http://localhost/").build())
                .protocol(Protocol.HTTP_1_1)
                .code(418)
                .message("teapot")
                .build();
    }
}
