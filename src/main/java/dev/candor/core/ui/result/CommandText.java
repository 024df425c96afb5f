package dev.candor.core.ui.result;

/** The slash command as it is shown in texts. */
public final class CommandText {
    /** The name of the command. */
    public static final String COMMAND = "/platform-feedback";

    private CommandText() {}

    /** The command with these words, such as {@code `/platform-feedback ci trend`}. */
    public static String command(String words) {
        return "`" + (COMMAND + " " + words).strip() + "`";
    }
}
