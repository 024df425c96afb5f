package dev.candor.acceptance;

/** How Slack's requests reach the bot. */
enum Transport {
    HTTP,
    SOCKETS
}
