package dev.candor.demo.engineers;

import dev.candor.demo.blocks.Element;
import dev.candor.demo.workspace.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt as an engineer reads it.
 *
 * @param ratings rating buttons, the lowest rating first
 */
record Prompt(Message message, List<Element> ratings, Optional<Element> notUsed, Optional<Element> notNow) {
    private static final Pattern NOT_USED = Pattern.compile("(?i)don.t use");
    private static final Pattern NOT_NOW = Pattern.compile("(?i)not (this time|now)");
    private static final Pattern OTHER_BUTTONS = Pattern.compile("(?i)stop|pause|anonymous|privacy|later|how ");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Prompt in a message; empty if the message asks nothing. */
    static Optional<Prompt> in(Message message) {
        List<Element> ratings = new ArrayList<>();
        Optional<Element> notUsed = Optional.empty();
        Optional<Element> notNow = Optional.empty();
        for (Element button : message.elements()) {
            if (!button.type().equals("button") || button.json().has("url")) {
                continue;
            }
            if (NOT_USED.matcher(button.label()).find()) {
                notUsed = Optional.of(button);
            } else if (NOT_NOW.matcher(button.label()).find()) {
                notNow = Optional.of(button);
            } else if (!OTHER_BUTTONS.matcher(button.label()).find()) {
                ratings.add(button);
            }
        }
        if (ratings.isEmpty() || (notUsed.isEmpty() && notNow.isEmpty())) {
            return Optional.empty();
        }
        ratings.sort(Comparator.comparingInt(Prompt::number));
        return Optional.of(new Prompt(message, List.copyOf(ratings), notUsed, notNow));
    }

    /** Rating button that fits a liking from 0 to 1. */
    Element rating(double liking) {
        return ratings.get((int) Math.round(liking * (ratings.size() - 1)));
    }

    /** What the buttons of a survey carry, in its prompt as in its reminders. */
    String survey() {
        return ratings.get(0).json().path("value").asText();
    }

    private static int number(Element button) {
        Matcher matcher = NUMBER.matcher(button.actionId() + " " + button.label());
        return matcher.find() ? Integer.parseInt(matcher.group()) : 0;
    }
}
