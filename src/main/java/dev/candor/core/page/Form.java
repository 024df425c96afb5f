package dev.candor.core.page;

import java.util.List;

/**
 * Something to fill in and send.
 *
 * @param area what it is, such as {@code ballot}; comes back with what was filled in
 * @param title plain; what a messenger has no room for it cuts
 * @param submit label of the button that sends it, at most 24 characters; empty: nothing can be sent
 * @param context what it is about, such as a wave's id; comes back with what was filled in
 */
public record Form(String area, String title, String submit, String context, List<Field> fields) {
    public Form {
        fields = List.copyOf(fields);
    }

    /** A form without anything to fill in: only words to read. */
    public static Form readOnly(String area, String title, Page page) {
        return new Form(
                area,
                title,
                "",
                "",
                page.parts().stream().<Field>map(Field.Shown::new).toList());
    }
}
