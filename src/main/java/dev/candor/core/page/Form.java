package dev.candor.core.page;

import java.util.List;

/**
 * A form to fill in and submit.
 *
 * @param area kind of the form, such as {@code ballot}; submitted with the values
 * @param title plain text; a messenger may truncate it
 * @param submit label of the submit button, at most 24 characters; empty: the form cannot be submitted
 * @param context subject of the form, such as a wave's id; submitted with the values, and not displayed
 */
public record Form(String area, String title, String submit, String context, List<Field> fields) {
    /** Longest context, which is Slack's limit. */
    public static final int MAX_CONTEXT_LENGTH = 3_000;

    public Form {
        fields = List.copyOf(fields);
    }

    /** A form of read-only content. */
    public static Form readOnly(String area, String title, Page page) {
        return new Form(
                area,
                title,
                "",
                "",
                page.parts().stream().<Field>map(Field.Shown::new).toList());
    }
}
