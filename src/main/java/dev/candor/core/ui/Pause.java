package dev.candor.core.ui;

import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.Field.Choice;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A temporary opt-out. Everyone is offered the same pauses, so that a pause identifies nobody. */
enum Pause {
    WEEKS(28, "Pause for 4 weeks"),
    MONTHS(91, "Pause for 3 months");

    /** The choices on the home tab that are no pause. */
    static final String ASK = "ask";

    static final String STOP = "stop";

    private static final String PREFIX = "pause.";

    private final int days;
    private final String label;

    Pause(int days, String label) {
        this.days = days;
        this.label = label;
    }

    /** Buttons for all pauses and for the opt-out, about the product of this wave. */
    static List<Button> buttons(String wave) {
        return Stream.concat(
                        Arrays.stream(values())
                                .map(pause -> Button.of(Action.PAUSE_ABOUT_WAVE.id(pause.days), pause.label, wave)),
                        Stream.of(Button.of(Action.STOP_ABOUT_WAVE, "Stop asking me", wave)))
                .toList();
    }

    /** Choices about a product, with values such as {@code pause.28 ci}. */
    static List<Choice> choices(String product) {
        Stream<Choice> pauses =
                Arrays.stream(values()).map(pause -> new Choice(PREFIX + pause.days + " " + product, pause.label));
        return Stream.of(
                        Stream.of(new Choice(ASK + " " + product, "Ask me")),
                        pauses,
                        Stream.of(new Choice(STOP + " " + product, "Stop asking me")))
                .flatMap(choice -> choice)
                .toList();
    }

    static Optional<Pause> of(int days) {
        return Arrays.stream(values()).filter(pause -> pause.days == days).findFirst();
    }

    /** The pause of a choice such as {@code pause.28}. */
    static Optional<Pause> chosen(String word) {
        return Arrays.stream(values())
                .filter(pause -> word.equals(PREFIX + pause.days))
                .findFirst();
    }

    /** End of the pause, truncated to the day so that it does not reveal when the button was pressed. */
    Instant end(Instant now) {
        return now.plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.DAYS);
    }
}
