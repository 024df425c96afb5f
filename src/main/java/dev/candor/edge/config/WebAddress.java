package dev.candor.edge.config;

import java.net.URI;
import java.util.Optional;

/**
 * Address of Candor's web server.
 *
 * @param port 0 for any free port
 * @param publicUrl base of the links in messages, without a trailing slash; empty: this machine alone opens them
 */
public record WebAddress(String bind, int port, Optional<URI> publicUrl) {
    /** Base of the links in messages of a server that listens on this port. */
    public URI linkBase(int listening) {
        return publicUrl.orElseGet(() -> URI.create("http://localhost:" + listening));
    }
}
