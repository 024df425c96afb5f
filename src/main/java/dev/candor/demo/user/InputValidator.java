package dev.candor.demo.user;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.blocks.Element;
import dev.candor.demo.blocks.StateValues;
import dev.candor.demo.workspace.View;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The checks of the Slack client before it sends a submission. */
final class InputValidator {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern INTEGER = Pattern.compile("-?\\d+");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

    private InputValidator() {}

    /** Error texts by block id. */
    static Map<String, String> of(View view) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Element element : view.elements()) {
            if (element.isInput()) {
                error(element, view.valueOf(element)).ifPresent(error -> errors.put(element.blockId(), error));
            }
        }
        return errors;
    }

    private static Optional<String> error(Element element, JsonNode value) {
        if (StateValues.isEmpty(value)) {
            return element.isRequired() ? Optional.of("Please complete this required field.") : Optional.empty();
        }
        if (!value.path("value").isTextual()) {
            int most = element.json().path("max_selected_items").asInt(Integer.MAX_VALUE);
            return value.path("selected_options").size() > most
                    ? Optional.of("Please select no more than " + most + " items.")
                    : Optional.empty();
        }
        String text = value.path("value").asText();
        if (text.length() < element.json().path("min_length").asInt(0)) {
            return Optional.of(
                    "Please enter at least " + element.json().path("min_length").asInt() + " characters.");
        }
        if (text.length() > element.json().path("max_length").asInt(3000)) {
            return Optional.of("Please enter no more than "
                    + element.json().path("max_length").asInt(3000) + " characters.");
        }
        return malformed(element, text);
    }

    private static Optional<String> malformed(Element element, String text) {
        boolean fine = switch (element.type()) {
            case "email_text_input" -> EMAIL.matcher(text).matches();
            case "url_text_input" -> LINK.matcher(text).matches();
            case "number_input" ->
                (element.json().path("is_decimal_allowed").asBoolean(false) ? DECIMAL : INTEGER)
                        .matcher(text)
                        .matches();
            default -> true;
        };
        return fine
                ? Optional.empty()
                : Optional.of(
                        element.type().equals("url_text_input")
                                ? "Please enter a link that begins with https:// or http://."
                                : "Please enter a valid value.");
    }
}
