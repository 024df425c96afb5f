package dev.candor.demo.workspace;

/** Which workspace this is, and which app is installed in it. */
public record Identity(
        String teamId,
        String teamName,
        String domain,
        String appId,
        String appName,
        String botUserId,
        String botId,
        String verificationToken) {

    /** The workspace of the demo and the tests. */
    public static final Identity ACME = new Identity(
            "T0ACME", "Acme Engineering", "acme", "A0CANDOR", "Candor", "U0CANDOR", "B0CANDOR", "unused-since-2018");
}
