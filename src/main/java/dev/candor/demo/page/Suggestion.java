package dev.candor.demo.page;

import java.util.List;
import java.util.stream.Stream;

/** A slash command suggested while the user types. */
public record Suggestion(String line, String meaning) {
    private static final List<Suggestion> SUBCOMMANDS = List.of(
            new Suggestion("", "every product's latest result"),
            new Suggestion(" ci", "summary of one product"),
            new Suggestion(" ci trend", "how it went over time"),
            new Suggestion(" ci comments", "what people wrote"),
            new Suggestion(" ci teams", "team by team"),
            new Suggestion(" compare ci jenkins", "two products side by side"),
            new Suggestion(" migration ci", "who uses which generation"),
            new Suggestion(" story ci", "what was heard, done and changed in a quarter"),
            new Suggestion(" report", "all of it in a browser"),
            new Suggestion(" ask ci", "owners: start a survey, now or later"),
            new Suggestion(" close ci", "owners: close the open survey early"),
            new Suggestion(" mark ci new runners live", "owners: a mark in the trend"),
            new Suggestion(" export ci", "owners: the published figures to take along"),
            new Suggestion(" digest", "owners: post the digest now"),
            new Suggestion(" stop", "do not ask me any more"),
            new Suggestion(" start", "ask me again"),
            new Suggestion(" privacy", "what is stored, what is not"),
            new Suggestion(" help", "all of these"));

    static Stream<Suggestion> of(String command) {
        return SUBCOMMANDS.stream().map(word -> new Suggestion(command + word.line, word.meaning));
    }
}
