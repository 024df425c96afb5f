package dev.candor.core.intake;

import java.util.List;
import java.util.Map;

/**
 * What a person sent from the ballot's form, unchecked.
 *
 * @param values by field id: the chosen values, or the words; nothing for a field left empty
 */
public record Submission(String person, String wave, Map<String, List<String>> values) {
    public Submission {
        values = Map.copyOf(values);
    }

    /** Says nothing, so that no log can hold a person and an answer. */
    @Override
    public String toString() {
        return "Submission[…]";
    }
}
