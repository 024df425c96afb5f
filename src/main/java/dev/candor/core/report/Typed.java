package dev.candor.core.report;

/** What people type to ask for more. */
public final class Typed {
    /** The name of the command. */
    public static final String COMMAND = "/platform-feedback";

    private Typed() {}

    /** The command with these words, as it stands in a text: {@code `/platform-feedback ci trend`}. */
    public static String command(String words) {
        return "`" + (COMMAND + " " + words).strip() + "`";
    }
}
