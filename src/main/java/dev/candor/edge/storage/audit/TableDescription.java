package dev.candor.edge.storage.audit;

import java.util.List;

/**
 * Describes what a table about people holds.
 *
 * @param people query of their ids
 */
record TableDescription(String table, String people, String what) {
    /** All tables that name people. Updates are left out: their number would show how many answered. */
    static final List<TableDescription> PEOPLE = List.of(
            new TableDescription(
                    "roster",
                    "SELECT DISTINCT person FROM roster",
                    "may answer an open wave: their group, and whether they have; never what, never when"),
            new TableDescription(
                    "last_roster",
                    "SELECT DISTINCT person FROM last_roster",
                    "were asked for the last results, to see how many came and went; never who answered"),
            new TableDescription(
                    "prompt",
                    "SELECT DISTINCT person FROM prompt",
                    "were asked: time zone, when the prompt and a reminder were sent, declined or not"),
            new TableDescription(
                    "wave_owner",
                    "SELECT DISTINCT person FROM wave_owner",
                    "owned a product when a wave opened: they may read what was written for its owners"),
            new TableDescription(
                    "prompt_message",
                    "SELECT DISTINCT person FROM prompt_message",
                    "have messages that asked them: where these are (ts is the time when it was sent)"),
            new TableDescription(
                    "outbox_message",
                    "SELECT DISTINCT recipient FROM outbox_message WHERE kind <> 'UPDATE' AND recipient GLOB '[UW]*'",
                    "have a message waiting, and when it is due; gone once it is delivered"),
            new TableDescription(
                    "opt_out",
                    "SELECT DISTINCT person FROM opt_out",
                    "chose not to be asked: about what, and until when"),
            new TableDescription(
                    "contact",
                    "SELECT DISTINCT person FROM contact",
                    "were asked lately, or last, by a survey: when its wave opened; never whether they answered"));
}
