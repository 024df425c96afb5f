package dev.candor.core.ui.result;

import dev.candor.core.page.Button;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.stream.Collectors;

/** Renders a page as plain text as its reader gets it, charts by their words, so that a test can compare it as a whole. */
public final class RenderedPage {
    private RenderedPage() {}

    /** The page with one part per paragraph, its summary first. */
    public static String of(Page page) {
        return "(" + page.summary() + ")\n"
                + page.parts().stream().map(RenderedPage::part).collect(Collectors.joining());
    }

    /** The page where no picture can be drawn. */
    public static String withoutPictures(Page page) {
        return of(new Page(
                page.summary(),
                page.parts().stream()
                        .map(part -> part instanceof Part.Picture picture ? new Part.Text(picture.otherwise()) : part)
                        .toList()));
    }

    /** The form with one field per paragraph, its title first and its submit button last. */
    public static String of(Form form) {
        return "<" + form.area() + ": " + form.title() + ">\n"
                + form.fields().stream().map(RenderedPage::field).collect(Collectors.joining())
                + "[[" + form.submit() + "|" + form.context() + "]]\n";
    }

    private static String field(Field field) {
        if (field instanceof Field.PickOne one) {
            return one.label() + " {" + one.id() + "|"
                    + one.choices().stream().map(Field.Choice::value).collect(Collectors.joining(", ")) + "}\n";
        }
        if (field instanceof Field.Select select) {
            return select.label() + " {" + select.id() + "|" + select.chosen().orElse("") + "|"
                    + select.choices().stream().map(Field.Choice::value).collect(Collectors.joining(", ")) + "}\n";
        } else if (field instanceof Field.Moment moment) {
            return moment.label() + " {" + moment.id() + "|"
                    + moment.chosen().map(String::valueOf).orElse("") + "}\n";
        } else if (field instanceof Field.Line line) {
            return line.label() + " {" + line.id() + "|" + line.initial() + "}\n";
        } else if (field instanceof Field.Write write && write.id().endsWith(".options")) {
            return write.label() + " {" + write.id() + "|" + write.initial() + "}\n";
        }
        return field instanceof Field.Shown shown ? part(shown.part()) : field + "\n";
    }

    private static String part(Part part) {
        if (part instanceof Part.Title title) {
            return "# " + title.text() + "\n";
        } else if (part instanceof Part.Text text) {
            return text.text() + "\n";
        } else if (part instanceof Part.Linked linked) {
            return linked.text() + " <" + linked.label() + "|" + linked.url() + ">\n";
        } else if (part instanceof Part.Note note) {
            return "~ " + note.text() + "\n";
        } else if (part instanceof Part.Quote quote) {
            return "> " + quote.words() + "\n";
        } else if (part instanceof Part.People people) {
            return people.before() + " @" + String.join(" @", people.ids()) + "\n";
        } else if (part instanceof Part.Pick pick) {
            return pick.text() + "\n{" + pick.chosen().orElse(pick.prompt()) + "|" + pick.action() + "|"
                    + pick.choices().stream().map(Field.Choice::value).collect(Collectors.joining(", ")) + "}\n";
        } else if (part instanceof Part.Picture picture) {
            return picture.chart().words() + "\n";
        } else if (part instanceof Part.Table table) {
            return table.rows().stream()
                    .map(row -> String.join(": ", row) + "\n")
                    .collect(Collectors.joining());
        } else if (part instanceof Part.Buttons row) {
            return row.buttons().stream().map(RenderedPage::button).collect(Collectors.joining(" ")) + "\n";
        }
        return "----\n";
    }

    private static String button(Button button) {
        String label = button.primary() ? "*" + button.label() + "*" : button.label();
        return "[" + label + "|" + button.action() + "|" + button.value() + "]";
    }
}
