package dev.candor.core.ui.result;

/** What people type to ask for more. */
public final class SlashCommand {
    /** The name of the command. */
    public static final String COMMAND = "/platform-feedback";

    private SlashCommand() {}

    /** The command with these words, as it stands in a text: {@code `/platform-feedback ci trend`}. */
    public static String command(String words) {
        return "`" + (COMMAND + " " + words).strip() + "`";
    }
}
