package dev.candor.acceptance;

/** How Slack's requests reach the bot. */
enum Line {
    HTTP,
    SOCKETS
}
