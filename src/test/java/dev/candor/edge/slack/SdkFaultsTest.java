package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.slack.api.RequestConfigurator;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.auth.AuthTestRequest;
import java.io.IOException;
import java.util.stream.Stream;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;

/** Exceptions of Slack's SDK that no stub server can cause. */
final class SdkFaultsTest {
    static Stream<Throwable> faults() {
        return Stream.of(
                new NullPointerException("Cannot invoke \"x\" because \"y\" is null"),
                new IllegalStateException("closed: {\"text\":\"what somebody wrote\"}"),
                new ClassCastException("what somebody wrote"),
                new IOException("canceled, what somebody wrote"),
                new SlackApiException(teapot(), "what somebody wrote"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void an_sdk_exception_becomes_a_message_that_quotes_nothing(Throwable fault) throws Exception {
        MethodsClient client = mock(MethodsClient.class);
        when(client.authTest(Mockito.<RequestConfigurator<AuthTestRequest.AuthTestRequestBuilder>>any()))
                .thenThrow(fault);

        ApiReply<?> reply = new SlackClient(slack(), client).call(methods -> methods.authTest(request -> request));

        assertThat(reply).isNotInstanceOf(ApiReply.Ok.class);
        assertThat(reply.problem().orElse("")).isNotBlank().doesNotContain("somebody", "NullPointer", "null");
    }

    private static Slack slack() {
        Slack slack = mock(Slack.class);
        when(slack.getConfig()).thenReturn(new SlackConfig());
        return slack;
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
