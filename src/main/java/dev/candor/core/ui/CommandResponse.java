package dev.candor.core.ui;

import dev.candor.core.page.Form;
import dev.candor.core.page.Page;

/** Response to a command, visible only to the person who typed it. */
public sealed interface CommandResponse {
    /** A message with this page. */
    record Message(Page page) implements CommandResponse {}

    /** A modal to open; nothing happens before it is submitted. */
    record Modal(Form form) implements CommandResponse {}

    /** A message of one sentence. */
    static CommandResponse sentence(String sentence) {
        return new Message(Page.of(sentence));
    }
}
