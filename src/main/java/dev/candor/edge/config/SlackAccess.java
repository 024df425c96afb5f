package dev.candor.edge.config;

import java.net.URI;
import java.util.Optional;

/**
 * How to reach Slack, and how Slack reaches Candor.
 *
 * @param api base of the Web API, with a slash at its end
 * @param proxy address of the HTTP proxy that leads to Slack, with its password if it has one; empty: directly
 */
public record SlackAccess(Secret botToken, Transport transport, URI api, Optional<Secret> proxy) {
    /** Without a proxy. */
    public SlackAccess(Secret botToken, Transport transport, URI api) {
        this(botToken, transport, api, Optional.empty());
    }

    /** The way requests arrive. */
    public sealed interface Transport {
        /** Slack posts them, signed. */
        record Http(Secret signingSecret) implements Transport {}

        /** Candor opens a web socket to Slack, and needs no address of its own. */
        record SocketMode(Secret appToken) implements Transport {}
    }
}
