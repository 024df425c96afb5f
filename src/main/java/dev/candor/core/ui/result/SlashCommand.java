package dev.candor.core.ui.result;

/** The slash command as it is shown in texts. */
public final class SlashCommand {
    /** The name of the command. */
    public static final String COMMAND = "/platform-feedback";

    private SlashCommand() {}

    /** The command with these words, such as {@code `/platform-feedback ci trend`}. */
    public static String command(String words) {
        return "`" + (COMMAND + " " + words).strip() + "`";
    }
}
