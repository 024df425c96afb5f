package dev.candor.core.response;

import java.util.List;
import java.util.Map;

/**
 * The unchecked values that a person submitted with a survey form.
 *
 * @param context context of the form, see {@link FormContext}
 * @param values chosen values or text by field id; an empty field is absent
 */
public record Submission(String person, String context, Map<String, List<String>> values) {
    public Submission {
        values = Map.copyOf(values);
    }

    /** Id of the wave. */
    public String wave() {
        return FormContext.read(context).wave();
    }

    /** Whether the submitted form displayed exactly this warning. */
    boolean acknowledges(PrivacyWarning warning) {
        return FormContext.read(context)
                .warningHash()
                .filter(warning.hash()::equals)
                .isPresent();
    }

    /** Hides the content, so that no log can contain a person and an answer. */
    @Override
    public String toString() {
        return "Submission[…]";
    }
}
