package dev.candor.core.ui;

import java.util.List;
import java.util.Map;

/**
 * A press of a button, or a choice, in an open form.
 *
 * @param area kind of the form
 * @param context subject of the form
 * @param action id of the button or field
 * @param value value of the button or choice
 * @param values what is filled in so far, by field id; an empty field is absent
 */
public record FormPress(String area, String context, String action, String value, Map<String, List<String>> values) {
    public FormPress {
        values = Map.copyOf(values);
    }

    /** Hides the content and the action, which may name a rating, so that no log can contain a person and an answer. */
    @Override
    public String toString() {
        return "FormPress[" + area + "]";
    }
}
