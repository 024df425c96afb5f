package dev.candor.edge.config;

import java.net.URI;

/**
 * How to reach Slack, and how Slack reaches Candor.
 *
 * @param api base of the Web API, with a slash at its end
 */
public record SlackAccess(Secret botToken, Transport transport, URI api) {
    /** The way requests arrive. */
    public sealed interface Transport {
        /** Slack posts them, signed. */
        record Http(Secret signingSecret) implements Transport {}

        /** Candor opens a web socket to Slack, and needs no address of its own. */
        record SocketMode(Secret appToken) implements Transport {}
    }
}
