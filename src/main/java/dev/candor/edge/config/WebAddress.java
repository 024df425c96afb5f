package dev.candor.edge.config;

import java.net.URI;

/**
 * Where Candor listens.
 *
 * @param port 0: any free one
 * @param publicUrl base of the links that the bot sends, without a slash at its end
 */
public record WebAddress(String bind, int port, URI publicUrl) {}
