package dev.candor.core.page;

import java.util.Arrays;
import java.util.Optional;

/** The ids of all actions: {@code <area>.<verb>}, for some actions with a number as suffix. */
public enum Action {
    ANSWER("prompt.answer"),
    /** Opens the survey form with a point of the headline question chosen; the number is the point. */
    RATE("prompt.rate", true),
    NOT_A_USER("prompt.not_a_user"),
    SKIP("prompt.skip"),
    STOP_ABOUT_WAVE("prompt.stop"),
    /** The number is the length of the pause in days. */
    PAUSE_ABOUT_WAVE("prompt.pause", true),
    PAUSE_INSTEAD("prompt.pause_instead"),
    STOP_ALL("prompt.stop_all"),
    START("prompt.start"),
    PRIVACY("prompt.privacy"),
    PRIVACY_MORE("privacy.more"),
    HOME_ANSWER("home.answer"),
    HOME_ASK("home.ask"),
    HOME_CLOSE("home.close"),
    HOME_RESULT("home.result"),
    HOME_CHOICE("home.choice"),
    HOME_PAGE("home.page"),
    HOME_START("home.start"),
    HOME_STOP("home.stop"),
    /** Cancels the planned start of the survey with this id; the number tells buttons of one product apart. */
    HOME_CANCEL("home.cancel", true),
    DETAILS("results.details"),
    COMMENTS("results.comments"),
    /** Gives a personal link to the web report; the value is a product id, or empty for all. */
    REPORT("results.report"),
    /** Shows a trend over another span, or of another question. */
    TREND("results.trend"),
    /** Gives a personal link to the page on the generations of a product; the value is its id. */
    MIGRATION("results.migration"),
    /** Opens the form in which owners reply to a result; the value is the wave's id. */
    REPLY("results.reply"),
    /** Redraws the form in which owners reply to a result. */
    REPLY_REDRAW("reply.redraw"),
    MARK_REMOVE("mark.remove"),
    /** Redraws the form in which an owner chooses what to ask, or writes questions. */
    ASK_REDRAW("ask.redraw"),
    /** Shows an owner the ballot of the survey with this id. */
    ASK_PREVIEW("ask.preview"),
    /** Opens the form of the owners' own questions in the survey with this id. */
    ASK_EDIT("ask.edit"),
    /** Asks whether the survey with this id shall be removed. */
    ASK_REMOVE("ask.remove"),
    /** Cancels the planned start of the survey with this id. */
    ASK_CANCEL("ask.cancel"),
    /** Adds a question to the form of own questions. */
    ASK_ADD("ask.add");

    private final String id;
    private final boolean numbered;

    Action(String id) {
        this(id, false);
    }

    Action(String id, boolean numbered) {
        this.id = id;
        this.numbered = numbered;
    }

    /** The id of this action; fails for a numbered action. */
    public String id() {
        if (numbered) {
            throw new IllegalStateException(id + " takes a number: use id(number)");
        }
        return id;
    }

    /** The id of this numbered action with a number from 0 to 99. */
    public String id(int number) {
        if (!numbered || number < 0 || number > 99) {
            throw new IllegalArgumentException(id + " does not take the number " + number);
        }
        return id + "." + number;
    }

    /**
     * An action with its number, as parsed from an id.
     *
     * @param number 0 for an action without a number
     */
    public record Taken(Action action, int number) {}

    /** Parses an action id; empty if it is unknown. */
    public static Optional<Taken> of(String id) {
        return Arrays.stream(values())
                .flatMap(action -> action.read(id).stream())
                .findFirst();
    }

    private Optional<Taken> read(String read) {
        if (!numbered) {
            return read.equals(id) ? Optional.of(new Taken(this, 0)) : Optional.empty();
        }
        return read.matches(id.replace(".", "\\.") + "\\.\\d{1,2}")
                ? Optional.of(new Taken(this, Integer.parseInt(read.substring(id.length() + 1))))
                : Optional.empty();
    }
}
