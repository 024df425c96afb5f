package dev.candor.core.response;

import java.util.List;
import java.util.Map;

/**
 * What a person sent from the ballot's form, unchecked.
 *
 * @param context what the form was about, as it came back
 * @param values by field id: the chosen values, or the words; nothing for a field left empty
 */
public record Submission(String person, String context, Map<String, List<String>> values) {
    public Submission {
        values = Map.copyOf(values);
    }

    /** The id of the wave. */
    public String wave() {
        return FormContext.read(context).wave();
    }

    /** Whether its form had pointed out just this. */
    boolean acknowledges(PrivacyWarning warning) {
        return FormContext.read(context)
                .warningHash()
                .filter(warning.hash()::equals)
                .isPresent();
    }

    /** Says nothing, so that no log can hold a person and an answer. */
    @Override
    public String toString() {
        return "Submission[…]";
    }
}
