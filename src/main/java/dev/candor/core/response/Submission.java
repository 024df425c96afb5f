package dev.candor.core.response;

import java.util.List;
import java.util.Map;

/**
 * What a person sent from the ballot's form, unchecked.
 *
 * @param about what the form was about, as it came back
 * @param values by field id: the chosen values, or the words; nothing for a field left empty
 */
public record Submission(String person, String about, Map<String, List<String>> values) {
    public Submission {
        values = Map.copyOf(values);
    }

    /** The id of the wave. */
    public String wave() {
        return FormContext.read(about).wave();
    }

    /** Whether its form had pointed out just this. */
    boolean hasShown(PrivacyWarning warning) {
        return FormContext.read(about).shown().filter(warning.mark()::equals).isPresent();
    }

    /** Says nothing, so that no log can hold a person and an answer. */
    @Override
    public String toString() {
        return "Submission[…]";
    }
}
