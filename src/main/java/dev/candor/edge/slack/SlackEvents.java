package dev.candor.edge.slack;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts Slack's HTTP requests if Slack signed them just now. Logs nothing of their content. */
public final class SlackEvents extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(SlackEvents.class);
    private static final int MAX_BODY_BYTES = 1 << 20;
    private static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    private static final String SIGNATURE = "X-Slack-Signature";
    private static final List<String> HEADERS = List.of("Content-Type", "X-Slack-Retry-Num", "X-Slack-Retry-Reason");

    private final transient SlackApp app;
    private final transient SignatureVerifier signature;
    private final transient RefusedRequests refused;
    private final transient InstantSource clock;
    private final transient SlackRequestParser parser;

    /**
     * Creates the servlet.
     *
     * @param clock real time, by which Slack signs, even if the rest of the program runs on another clock
     */
    public SlackEvents(SlackApp app, String signingSecret, RefusedRequests refused, InstantSource clock) {
        this.app = app;
        this.signature = new SignatureVerifier(signingSecret);
        this.refused = refused;
        this.clock = clock;
        this.parser = new SlackRequestParser(app.app().config());
    }

    /**
     * Whether the headers can be those of a current request from Slack; its body is verified later.
     *
     * @param header value of the header with a given name; null if it is missing
     */
    public boolean mayBeSlacks(Function<String, @Nullable String> header) {
        boolean recent = signature.isRecent(header.apply(TIMESTAMP), header.apply(SIGNATURE), clock.instant());
        if (!recent && header.apply(TIMESTAMP) != null && header.apply(SIGNATURE) != null) {
            refused.refused(SignatureVerifier.Verdict.UNTIMELY);
        }
        return recent;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > MAX_BODY_BYTES) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!isFromSlack(request, body)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            write(answer(request, body), response);
        }
    }

    private boolean isFromSlack(HttpServletRequest request, byte[] body) {
        SignatureVerifier.Verdict verdict =
                signature.verify(body, request.getHeader(TIMESTAMP), request.getHeader(SIGNATURE), clock.instant());
        if (verdict == SignatureVerifier.Verdict.GOOD) {
            refused.accepted();
        } else if (verdict != SignatureVerifier.Verdict.UNSIGNED) {
            refused.refused(verdict);
        }
        return verdict == SignatureVerifier.Verdict.GOOD;
    }

    private Response answer(HttpServletRequest request, byte[] body) {
        Optional<Request<?>> parsed = parse(request, body);
        if (parsed.isEmpty()) {
            return Response.error(HttpServletResponse.SC_BAD_REQUEST);
        }
        try {
            return app.app().run(parsed.get());
        } catch (Exception e) {
            LOG.error("a request from Slack failed: {}", SafeStackTrace.of(e));
            return Response.error(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private Optional<Request<?>> parse(HttpServletRequest request, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : HEADERS) {
            Optional.ofNullable(request.getHeader(name)).ifPresent(value -> headers.put(name, List.of(value)));
        }
        try {
            return Optional.ofNullable(parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(request.getRequestURI())
                    .queryString(Map.of())
                    .requestBody(new String(body, StandardCharsets.UTF_8))
                    .headers(new RequestHeaders(headers))
                    // The address of the sender is not needed.
                    .remoteAddress("")
                    .build()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void write(Response answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode());
        if (answer.getBody() != null) {
            response.setContentType(answer.getContentType());
            response.getOutputStream().write(answer.getBody().getBytes(StandardCharsets.UTF_8));
        }
    }
}
