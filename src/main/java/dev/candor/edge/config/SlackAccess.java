package dev.candor.edge.config;

import java.net.URI;
import java.util.Optional;

/**
 * How Candor reaches Slack, and how Slack's requests reach Candor.
 *
 * @param api base URL of the Web API, with a trailing slash
 * @param proxy address of the HTTP proxy for Slack, with its password if it has one; empty: directly
 */
public record SlackAccess(Secret botToken, Transport transport, URI api, Optional<Secret> proxy) {
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
