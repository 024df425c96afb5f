package dev.candor.edge.storage.audit;

import java.util.List;

/**
 * What a table of people holds, in plain words.
 *
 * @param people selects their ids
 */
record Holding(String table, String people, String what) {
    /** All tables that name people. Updates are left out: their number tells that of those who answered. */
    static final List<Holding> PEOPLE = List.of(
            new Holding(
                    "roster",
                    "SELECT DISTINCT person FROM roster",
                    "may answer an open wave: their group, and whether they have; never what, never when"),
            new Holding(
                    "last_roster",
                    "SELECT DISTINCT person FROM last_roster",
                    "were asked last, by group, to see how many came and went; never who answered"),
            new Holding(
                    "invitation",
                    "SELECT DISTINCT person FROM invitation",
                    "were asked: time zone, when the prompt and a reminder were sent, declined or not"),
            new Holding(
                    "wave_owner",
                    "SELECT DISTINCT person FROM wave_owner",
                    "owned a product when a wave opened: they may read what was written for its owners"),
            new Holding(
                    "message",
                    "SELECT DISTINCT person FROM message",
                    "have messages that asked them: where these are (ts is the time when it was sent)"),
            new Holding(
                    "letter",
                    "SELECT DISTINCT recipient FROM letter WHERE kind <> 'UPDATE' AND recipient GLOB '[UW]*'",
                    "have a message waiting, and when it is due; gone once it is delivered"),
            new Holding(
                    "choice",
                    "SELECT DISTINCT person FROM choice",
                    "chose not to be asked: about what, and until when"),
            new Holding(
                    "asked",
                    "SELECT DISTINCT person FROM asked",
                    "were asked lately, or last, by a survey: when its wave opened; never whether they answered"));
}
