package dev.candor.demo.workspace;

/** Ids and names of the workspace and of the installed app. */
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
