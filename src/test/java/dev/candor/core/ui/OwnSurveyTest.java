package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.OWNER;

import dev.candor.core.page.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Base of tests of surveys with own questions, which owners write in Slack. */
abstract class OwnSurveyTest extends UiTest {
    static final Map<String, List<String>> CACHE = Map.of(
            "name", List.of("Build cache"),
            "q1.words", List.of("How satisfied are you with the build cache?"),
            "q1.type", List.of("rating"));

    /** The empty form of a new survey. */
    Form write(String product) {
        FormOutcome outcome = fixture.handler.submit(OWNER, "ask", product, Map.of("survey", List.of("own")));
        return ((FormOutcome.Pushed) outcome).form();
    }

    /** The form that changes this survey. */
    Form edit(String survey) {
        return fixture.handler.form(OWNER, "ask.edit", survey).orElseThrow();
    }

    String remove(String person, String survey) {
        return FilledForm.shown(fixture.handler.submit(person, "ask_remove", "ci " + survey, Map.of()));
    }

    /** The wording of its first question. */
    String words(String survey) {
        return fixture.lookup
                .surveys()
                .survey(survey)
                .orElseThrow()
                .questions()
                .get(0)
                .wording();
    }

    /** The form after a button in it is pressed with these values filled in. */
    Form press(Form form, String action, Map<String, List<String>> values) {
        return fixture.handler
                .change(OWNER, new FormPress(form.area(), form.context(), action, "", FilledForm.of(form, values)))
                .orElseThrow();
    }

    static Map<String, List<String>> with(Map<String, List<String>> values, String... more) {
        Map<String, List<String>> all = new HashMap<>(values);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1].isEmpty() ? List.of() : List.of(more[i + 1]));
        }
        return all;
    }
}
