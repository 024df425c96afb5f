package dev.candor.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.audience.Name;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Team;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a comment tell who is meant, and which only look like it. */
final class TellingWordsTest {
    private static final List<Name> COLLEAGUES = List.of(
            Name.of("Ana Ribeiro", "Ana", "ana.ribeiro"),
            Name.of("Ben Whitcombe", "benw", "ben.whitcombe"),
            Name.of("Magda Zielińska", "Magda", "magda.zielinska"),
            Name.of("Siobhán O'Brien", "", ""),
            Name.of("Anne-Marie van den Berg", "", "amvdb"),
            Name.of("Will Price", "Will", "will.price"),
            Name.of("Tom Jenkins", "Tom J", "tjenkins"),
            Name.of("Qiu Lan", "", "qiu"),
            Name.of("Grace Hopper (Platform)", "", ""),
            Name.of("Øystein Bjørnsen", "", ""),
            Name.of("You", "You", "you"),
            Name.of("", "", ""));

    private static final Catalogue CATALOGUE = new Catalogue(
            List.of(product("ci", "CI"), product("jenkins", "Jenkins"), product("storage", "Object storage")),
            List.of(
                    team("payments", "Payments"),
                    team("search", "Search"),
                    team("sre", "SRE"),
                    team("devex", "Developer Experience"),
                    team("jenkins", "Jenkins")),
            List.of());

    private static Product product(String id, String name) {
        return new Product(id, name, List.of("U0PM"), "C0", List.of("C0"), List.of());
    }

    private static Team team(String id, String name) {
        return new Team(id, name, List.of("S0"), "C0");
    }

    private static List<String> found(String text) {
        return new TellingWords(new KnownNames(CATALOGUE, () -> COLLEAGUES)).in(text);
    }

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
    void handles(String text, String telling, String reason) {
        check(text, telling, reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "mail ana.ribeiro@acme.example.com.      | ana.ribeiro@acme.example.com | an address, its stop left out",
                "Ana+ci@acme.io is mine                  | Ana+ci@acme.io            | an address with a tag",
                "'<mailto:zoe@acme.org|zoe>'             | zoe@acme.org              | as Slack writes it",
                "clone git@github.com:acme/app.git       |                           | nobody's address",
                "see https://ci.acme.dev/job/77?u=ana.   | https://ci.acme.dev/job/77?u=ana | a link, its stop left out",
                "(http://wiki/x)                         | http://wiki/x             | a link in brackets",
                "<https://acme.slack.com/archives/C0/p1> | https://acme.slack.com/archives/C0/p1 | a link as Slack writes it",
                "www.acme.com is down                    | www.acme.com              | a link without a scheme",
                "github.com/acme/pay/pull/9 waits        | github.com/acme/pay/pull/9 | a link as people type it",
                "github.com is slow                      |                           | a site, and no link into it",
                "http://localhost:8080/x works           |                           | everybody's own machine",
                "node.js and README.md/CONTRIBUTING      |                           | names with a dot",
                "use and/or, 24/7, src/main/java         |                           | slashes",
            })
    void addresses_and_links(String text, String telling, String reason) {
        if (telling != null && telling.startsWith("https://acme.slack")) {
            assertThat(found(text)).as(reason).hasSize(1).first().asString().contains(telling);
            return;
        }
        check(text, telling, reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "+44 20 7946 0958                      | +44 20 7946 0958   | international",
                "+4915123456789                        | +4915123456789     | without blanks",
                "0044 (0)20 7946 0958, thanks          | 0044 (0)20 7946 0958 | international, the other way",
                "my number: 07700 900123               | 07700 900123       | with a trunk prefix",
                "01.42.68.53.00                        | 01.42.68.53.00     | in pairs with dots",
                "(202) 555-0143                        | (202) 555-0143     | North American",
                "202-555-0143 or 202.555.0144          | 202-555-0143;202.555.0144 | two of them",
                "call me at 555-1234                   | 555-1234           | short, but called",
                "my ext. 4711                          | 4711               | an extension",
                "since v1.2.3 and 10.4.12              |                    | versions",
                "at 10:30, 23:59:59 and 9:05           |                    | times",
                "since 2026-11-24 10:30                |                    | a date and a time",
                "on 24.11.2026, 01.02.2026 09:15       |                    | dates the other way round",
                "11/24/2026 and 2026/11/24             |                    | more dates",
                "2026-11-24T10:30:00.123456789Z        |                    | an instant",
                "build 1234567 and #8412345678         |                    | builds",
                "build 0001234567                      |                    | a build with zeros",
                "took 1 200 000 ms, 40 000 tests       |                    | amounts",
                "1,000,000 and 3.1415926535            |                    | more amounts",
                "10.0.12.255 and 192.168.100.200:8080  |                    | machines",
                "1700000000 or 1700000000.123456       |                    | seconds",
                "between 2024-2025, 10-20 min, 5-10 %  |                    | ranges",
                "exit 137, 404 and 503, 2 x 16 GB      |                    | codes",
                "f47ac10b-58cc-4372-a567-0e02b2c3d479  |                    | a UUID",
                "deadbeef0123456789 or 9fceb02d0ae     |                    | hashes",
            })
    void phone_numbers(String text, String telling, String reason) {
        check(text, telling, reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PAY-123 is open for weeks       | PAY-123        | a ticket",
                "feature/PAY-123, OPS2-7.        | PAY-123;OPS2-7 | in a branch, and before a stop",
                "UTF-8, SHA-256, ISO-8601        |                | standards",
                "CVE-2024-12345, RFC-2119, JEP-444 |              | public numbers",
                "JDK-17, Q3-2026, T-1000         |                | versions, quarters and films",
                "eu-west-1, EU-WEST-1, node-12   |                | machines and places",
                "X-100-200 and ABC-1.2           |                | longer rows",
                "step-1, 10-K, A-1               |                | short ones",
            })
    void tickets(String text, String telling, String reason) {
        check(text, telling, reason);
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
    void colleagues(String text, String telling, String reason) {
        check(text, telling, reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "We in Payments wait              | Payments          | a team",
                "Payments cannot deploy           | Payments          | at the beginning",
                "the payments team waits          | payments          | in small letters beside the word",
                "#team-search knows               | search            | as a channel",
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
    void teams(String text, String telling, String reason) {
        check(text, telling, reason);
    }

    @Test
    void each_is_said_once_in_the_order_of_the_text() {
        assertThat(found("PAY-1 by Ben, see https://x.io/PAY-1/Ben, not ben@acme.io. Ben! PAY-1!"))
                .containsExactly("PAY-1", "Ben", "https://x.io/PAY-1/Ben", "ben@acme.io");
    }

    @Test
    void ordinary_comments_hold_none() {
        assertThat(Stream.of(
                                "The new caching is great, my builds went from 14 to 5 minutes.",
                                "if (queue.size() > 50) { goHome(); } // every afternoon",
                                "Works, though resource limits are guesswork (<1 CPU? >2 GB?).",
                                "CrashLoopBackOff tells me nothing. Cache misses: x < y && y < z.",
                                "Bitte UTF-8 statt ISO-8859-1; 5 €/Monat für 100–200 Läufe, ab 7 Uhr.",
                                "",
                                "🚀".repeat(400))
                        .flatMap(text -> found(text).stream()))
                .isEmpty();
    }

    @Test
    void a_hostile_comment_is_read_in_no_time() {
        String[] hostile = {"a.", "@a", "1 ", "A-", "+1(", "a@", "http://", "<@U", "Ben ", ".a", "@a.", "x://a", "0 0-"
        };
        long before = System.nanoTime();
        Arrays.stream(hostile).forEach(piece -> found(piece.repeat(1_000 / piece.length())));
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    @Test
    void without_names_the_rest_is_found_all_the_same() {
        TellingWords nobody = new TellingWords(new KnownNames(CATALOGUE, List::of));
        assertThat(nobody.in("Ben of Payments: @ben, PAY-1")).containsExactly("Payments", "@ben", "PAY-1");
    }

    @Test
    void a_name_in_a_log_says_nothing() {
        assertThat(COLLEAGUES.toString()).doesNotContain("Ana", "ribeiro");
    }

    private static void check(String text, String telling, String reason) {
        List<String> expected = telling == null ? List.of() : List.of(telling.split(";"));
        assertThat(found(text)).as(reason).isEqualTo(expected);
    }
}
