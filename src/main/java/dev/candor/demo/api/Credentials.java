package dev.candor.demo.api;

/** The tokens and the signing secret of the installed app. */
public record Credentials(String botToken, String appToken, String signingSecret) {

    // Omits the secrets, which must not reach a log.
    @Override
    public String toString() {
        return "Credentials";
    }
}
