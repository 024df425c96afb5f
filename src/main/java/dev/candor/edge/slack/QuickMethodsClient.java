package dev.candor.edge.slack;

import com.google.gson.Gson;
import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.impl.MethodsClientImpl;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import okhttp3.FormBody;
import okhttp3.Response;

/**
 * The SDK's client with one parser for all answers. The SDK makes a parser for each answer, which then inspects all classes of a
 * message again: that takes longer than all else in the delivery of a message.
 */
final class QuickMethodsClient extends MethodsClientImpl {
    private final SlackConfig config;
    private final Gson parser;

    QuickMethodsClient(SlackHttpClient http, String token) {
        super(http, token);
        config = http.getConfig();
        parser = GsonFactory.createSnakeCase(config);
        setEndpointUrlPrefix(config.getMethodsEndpointUrlPrefix());
    }

    @Override
    protected <T extends SlackApiTextResponse> T postFormWithTokenAndParseResponse(
            FormBody.Builder form, String endpoint, String token, Class<T> type) throws IOException, SlackApiException {
        try (Response response = runPostFormWithToken(form, endpoint, token)) {
            String body = response.body().string();
            if (!response.isSuccessful()) {
                throw new SlackApiException(config, response, body);
            }
            T answer = parser.fromJson(body, type);
            if (answer != null) {
                answer.setHttpResponseHeaders(response.headers().toMultimap());
            }
            return answer;
        }
    }
}
