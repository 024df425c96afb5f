package dev.candor.core.response;

import dev.candor.core.survey.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The unchecked values that a person submitted with a survey form.
 *
 * @param context context of the form, see {@link FormContext}
 * @param values chosen values or text by field id; an empty field is absent
 * @param fields ids of the fields that the form displayed; empty: those of all questions
 */
public record Submission(String person, String context, Map<String, List<String>> values, Set<String> fields) {
    public Submission {
        values = Map.copyOf(values);
        fields = Set.copyOf(fields);
    }

    /** A submission of a form that displayed all questions. */
    public Submission(String person, String context, Map<String, List<String>> values) {
        this(person, context, values, Set.of());
    }

    /** Id of the wave. */
    public String wave() {
        return FormContext.read(context).wave();
    }

    /** The {@link KeptValues} of the questions that the form did not display. */
    String kept() {
        return FormContext.read(context).kept();
    }

    /** Whether the submitted form displayed all these questions. */
    boolean displays(List<Question> questions) {
        return fields.isEmpty() || questions.stream().map(Question::id).allMatch(fields::contains);
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
