package dev.candor.core.ui;

import dev.candor.core.page.Form;
import dev.candor.core.page.Page;

/** What a command is answered with, for nobody but whoever typed it. */
public sealed interface CommandResponse {
    /** A message. */
    record Message(Page page) implements CommandResponse {}

    /** A modal that is opened; nothing happens before it is submitted. */
    record Modal(Form form) implements CommandResponse {}

    /** A message of one sentence. */
    static CommandResponse saying(String sentence) {
        return new Message(Page.of(sentence));
    }
}
