package dev.candor.core.response.privacyhints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that identify somebody, and similar words that do not. */
final class IdentifyingWordsTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "@ana.ribeiro broke it           | @ana.ribeiro              | a handle",
                "ask @Ana, she knows             | @Ana                      | a handle with a capital",
                "(@nobody-we-know)               | @nobody-we-know           | a handle of a stranger",
                "thanks @ben_w!                  | @ben_w                    | a handle before a mark",
                "<@U0ANA123> knows               | <@U0ANA123>               | Slack's own form",
                "'<@U0ANA123|ana> knows' | '<@U0ANA123|ana>' | Slack's own form with a name in it",
                "'<!subteam^S0PAY|@payments> know' | '<!subteam^S0PAY|@payments>' | a group in Slack's own form",
                "`@ana.ribeiro` is in the file   | @ana.ribeiro              | code with a colleague in it",
                "the `@Test` is retried          |                           | an annotation in code",
                "the `@anything` is retried      |                           | in code, and nobody known",
                "@Test without @BeforeEach       |                           | annotations without marks of code",
                "@Retry(3) and @pytest.mark.slow |                           | with arguments, and a decorator",
                "we need @angular/core           |                           | a package's scope",
                "uses actions/checkout@v4        |                           | a version",
                "left-pad@1.3.0 and foo@latest   |                           | more versions",
                "@here and @channel all day      |                           | everybody",
                "green 5 times @ 10:30           |                           | at a time",
            })
    void handles(String text, String expected, String reason) {
        WordSearch.check(text, expected, reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ben Whitcombe merges on red      | Ben Whitcombe     | the full name",
                "ben whitcombe merges on red      | ben whitcombe     | in small letters",
                "WHITCOMBE, BEN                   | WHITCOMBE, BEN    | the other way round",
                "ask Whitcombe                    | Whitcombe         | the surname",
                "Ben's review takes days          | Ben               | the first name, possessive",
                "ana/Magda decide                 | Magda             | a first name needs its capital",
                "Magda Zielinska                  | Magda Zielinska   | without its accents",
                "Oystein Bjornsen                 | Oystein Bjornsen  | without letters of its own",
                "SIOBHÁN shouts                   | SIOBHÁN           | in capitals",
                "O'Brien and O’Brien              | O'Brien;O’Brien   | whatever the apostrophe",
                "Anne-Marie knows                 | Anne-Marie        | a double name",
                "Anne-Marie Berg knows            | Anne-Marie Berg   | without what stands between",
                "Will Price decides               | Will Price        | ordinary words together",
                "will price itself out            |                   | the same as words",
                "Will it ever be green?           |                   | an ordinary word",
                "The Price is high. You know.     |                   | more of them",
                "Jenkins is slow                  |                   | the product's own name",
                "Tom Jenkins is slow              | Tom Jenkins       | but not when it is a person",
                "Grace Hopper                     | Grace Hopper      | what stands in brackets is no name",
                "The LAN is down                  |                   | an acronym",
                "banana, bench, analysis          |                   | words with a name in them",
                "benw did it; so did tjenkins     | benw;tjenkins     | bare handles that are no words",
            })
    void colleagues(String text, String expected, String reason) {
        WordSearch.check(text, expected, reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "We in Payments wait              | Payments          | a team",
                "Payments cannot deploy           | Payments          | at the beginning",
                "the payments team waits          | payments          | in small letters beside the word",
                "team-search knows                | search            | joined to the word",
                "In Search we wait                | Search            | an ordinary word within a sentence",
                "Search the logs. Search again    |                   | an ordinary word as a verb",
                "the team search was long         |                   | beside the word, yet a word itself",
                "SRE says no                      | SRE               | in capitals",
                "Developer Experience says no     | Developer Experience | of two words",
                "the developer experience is bad  |                   | as words",
                "payments fail in staging         |                   | as a word",
                "Jenkins is slow in Jenkins       |                   | a team called like a product",
                "the Jenkins team is slow         | Jenkins           | unless it is said that it is one",
            })
    void teams(String text, String expected, String reason) {
        WordSearch.check(text, expected, reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ask in #payments-oncall          | #payments-oncall | a channel",
                "(#team-search) and #équipe_2     | #team-search;#équipe_2 | channels in brackets, and of other letters",
                "'<#C0ABC123|payments> knows'     | '<#C0ABC123|payments>' | Slack's own form",
                "'<#C0ABC123> knows'              | <#C0ABC123>      | Slack's own form without a name",
                "#include <map>, #define, #!/bin/sh, #pragma | | a program's",
                "#fff, #ff8800, #BADA55 and #000  |                  | colours",
                "we are #1, the #2 problem        |                  | ranks",
                "README.md#install, docs/#install |                  | places in a page",
                "C#7 and F#, issue ##, yes!1       |                  | languages and marks",
            })
    void channels(String text, String expected, String reason) {
        WordSearch.check(text, expected, reason);
    }

    @Test
    void identifying_words_are_distinct_and_in_the_order_of_the_text() {
        assertThat(WordSearch.found("PAY-1 by Ben, see https://x.io/PAY-1/Ben, not ben@acme.io. Ben! PAY-1!"))
                .containsExactly("PAY-1", "Ben", "https://x.io/PAY-1/Ben", "ben@acme.io");
    }

    @Test
    void ordinary_comments_contain_no_identifying_words() {
        assertThat(Stream.of(
                                "The new caching is great, my builds went from 14 to 5 minutes.",
                                "if (queue.size() > 50) { goHome(); } // every afternoon",
                                "Works, though resource limits are guesswork (<1 CPU? >2 GB?).",
                                "CrashLoopBackOff tells me nothing. Cache misses: x < y && y < z.",
                                "Bitte UTF-8 statt ISO-8859-1; 5 €/Monat für 100–200 Läufe, ab 7 Uhr.",
                                "",
                                "🚀".repeat(400))
                        .flatMap(text -> WordSearch.found(text).stream()))
                .isEmpty();
    }

    @Test
    @Timeout(60) // A search that goes back over the text takes minutes.
    void a_hostile_comment_is_searched_quickly() {
        String[] hostile = {
            "a.", "@a", "1 ", "A-", "+1(", "a@", "http://", "<@U", "Ben ", ".a", "@a.", "x://a", "0 0-", "a-", "0:",
            "1.", "#a", "a/", "a1", "::", "a-0"
        };
        assertThatNoException()
                .isThrownBy(() -> Arrays.stream(hostile)
                        .forEach(piece -> WordSearch.found(piece.repeat(1_000 / piece.length()))));
    }

    @Test
    void identifying_words_are_found_without_known_names() {
        IdentifyingWords nobody = new IdentifyingWords(new NameMatcher(WordSearch.CATALOGUE, List::of));
        assertThat(nobody.findIn("Ben of Payments: @ben, PAY-1")).containsExactly("Payments", "@ben", "PAY-1");
    }

    @Test
    void the_string_form_of_a_name_is_hidden() {
        assertThat(WordSearch.COLLEAGUES.toString()).doesNotContain("Ana", "ribeiro");
    }
}
