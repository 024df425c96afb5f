package dev.candor.acceptance;

/** The transport of Slack's requests to the bot. What people do is tested over both, what is said of their answers over one. */
enum Transport {
    HTTP,
    SOCKETS
}
