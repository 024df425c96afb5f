package dev.candor.core.response;

import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.survey.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a form of a branching survey contains, and what is filled in. */
final class FormFields {
    static SurveyForm form(List<Question> questions) {
        return new SurveyForm(BranchingWave.of(questions), "CI");
    }

    static List<String> ids(Form form) {
        return form.fields().stream()
                .flatMap(field -> {
                    if (field instanceof Field.PickOne one) {
                        return Stream.of(one.id());
                    }
                    return field instanceof Field.Write write ? Stream.of(write.id()) : Stream.<String>empty();
                })
                .filter(id -> !id.endsWith(".readers"))
                .toList();
    }

    static Optional<String> chosen(Form form, String id) {
        return form.fields().stream()
                .filter(Field.PickOne.class::isInstance)
                .map(Field.PickOne.class::cast)
                .filter(field -> field.id().equals(id))
                .findFirst()
                .flatMap(Field.PickOne::chosen);
    }

    static String written(Form form, String id) {
        return form.fields().stream()
                .filter(field ->
                        field instanceof Field.Write write && write.id().equals(id))
                .map(field -> ((Field.Write) field).initial())
                .findFirst()
                .orElseThrow();
    }

    static Submission filledIn(Form form, Map<String, List<String>> values) {
        return new Submission("U01", form.context(), values, Set.copyOf(ids(form)));
    }

    private FormFields() {}
}
