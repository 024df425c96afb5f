package dev.candor.acceptance;

/** The transport of Slack's requests to the bot. */
enum Transport {
    HTTP,
    SOCKETS
}
