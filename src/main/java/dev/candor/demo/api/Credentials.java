package dev.candor.demo.api;

/** The tokens that were issued when the app was installed. */
public record Credentials(String botToken, String appToken, String signingSecret) {

    /** Keeps the secrets out of every log. */
    @Override
    public String toString() {
        return "Credentials";
    }
}
