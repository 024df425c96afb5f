package dev.candor.core.ui;

import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.ui.result.RenderedPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A form as a person submits it, and what comes of that. */
final class FilledForm {
    private FilledForm() {}

    /** What the form holds after these values were filled in; an empty list empties a field. */
    static Map<String, List<String>> of(Form form, Map<String, List<String>> values) {
        Map<String, List<String>> all = new HashMap<>();
        for (Field field : form.fields()) {
            if (field instanceof Field.Select select) {
                select.chosen().ifPresent(chosen -> all.put(select.id(), List.of(chosen)));
            } else if (field instanceof Field.Moment moment) {
                moment.chosen().ifPresent(at -> all.put(moment.id(), List.of(String.valueOf(at.getEpochSecond()))));
            } else if (field instanceof Field.Line line && !line.initial().isEmpty()) {
                all.put(line.id(), List.of(line.initial()));
            } else if (field instanceof Field.Write write && !write.initial().isEmpty()) {
                all.put(write.id(), List.of(write.initial()));
            }
        }
        all.putAll(values);
        all.values().removeIf(List::isEmpty);
        return all;
    }

    /** What is shown after the form was submitted, as text. */
    static String shown(FormOutcome outcome) {
        if (outcome instanceof FormOutcome.Done done) {
            return RenderedPage.of(done.page());
        } else if (outcome instanceof FormOutcome.Replaced replaced) {
            return "(in its place) " + RenderedPage.of(replaced.form());
        } else if (outcome instanceof FormOutcome.Pushed pushed) {
            return "(on top) " + RenderedPage.of(pushed.form());
        } else if (outcome instanceof FormOutcome.Returned returned) {
            return "(back) " + RenderedPage.of(returned.beneath());
        }
        return String.valueOf(new TreeMap<>(((FormOutcome.Invalid) outcome).errors()));
    }
}
