package dev.candor.edge.config;

import java.net.URI;

/**
 * Address of Candor's web server.
 *
 * @param port 0 for any free port
 * @param publicUrl base of the links in messages, without a trailing slash
 */
public record WebAddress(String bind, int port, URI publicUrl) {}
