package dev.candor.edge.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How Candor reaches Slack, and how Slack's requests reach Candor.
 *
 * @param api base URL of the Web API, with a trailing slash
 * @param proxy address of the HTTP proxy for Slack, with its password if it has one; empty: directly
 * @param responseDeadline how long a request of Slack's waits for its answer before it is answered without it
 */
public record SlackAccess(
        Secret botToken, Transport transport, URI api, Optional<Secret> proxy, Duration responseDeadline) {
    /** Half of Slack's time limit; the other half is left to the network. */
    private static final Duration RESPONSE_DEADLINE = Duration.ofMillis(1_500);

    public SlackAccess(Secret botToken, Transport transport, URI api, Optional<Secret> proxy) {
        this(botToken, transport, api, proxy, RESPONSE_DEADLINE);
    }

    public SlackAccess(Secret botToken, Transport transport, URI api) {
        this(botToken, transport, api, Optional.empty());
    }

    /** How Slack's requests reach Candor. */
    public sealed interface Transport {
        /** Slack sends signed HTTP requests. */
        record Http(Secret signingSecret) implements Transport {}

        /** Candor opens a WebSocket to Slack and needs no public address. */
        record SocketMode(Secret appToken) implements Transport {}
    }
}
