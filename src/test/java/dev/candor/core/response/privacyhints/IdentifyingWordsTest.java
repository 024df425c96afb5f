package dev.candor.core.response.privacyhints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Team;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that identify somebody, and similar words that do not. */
final class IdentifyingWordsTest {
    private static final List<PersonName> COLLEAGUES = List.of(
            PersonName.of("Ana Ribeiro", "Ana", "ana.ribeiro"),
            PersonName.of("Ben Whitcombe", "benw", "ben.whitcombe"),
            PersonName.of("Magda Zielińska", "Magda", "magda.zielinska"),
            PersonName.of("Siobhán O'Brien", "", ""),
            PersonName.of("Anne-Marie van den Berg", "", "amvdb"),
            PersonName.of("Will Price", "Will", "will.price"),
            PersonName.of("Tom Jenkins", "Tom J", "tjenkins"),
            PersonName.of("Qiu Lan", "", "qiu"),
            PersonName.of("Grace Hopper (Platform)", "", ""),
            PersonName.of("Øystein Bjørnsen", "", ""),
            PersonName.of("You", "You", "you"),
            PersonName.of("", "", ""));

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
        return new IdentifyingWords(new NameMatcher(CATALOGUE, () -> COLLEAGUES)).findIn(text);
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
    void handles(String text, String expected, String reason) {
        check(text, expected, reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "mail ana.ribeiro@acme.example.com.      | ana.ribeiro@acme.example.com | an address, its stop left out",
                "Ana+ci@acme.io is mine                  | Ana+ci@acme.io            | an address with a tag",
                "'<mailto:zoe@acme.org|zoe>'             | zoe@acme.org              | as Slack writes it",
                "clone git@github.com:acme/app.git       | git@github.com:acme/app.git | a repository",
                "see https://ci.acme.dev/job/77?u=ana.   | https://ci.acme.dev/job/77?u=ana | a link, its stop left out",
                "(http://wiki/x)                         | http://wiki/x             | a link in brackets",
                "<https://acme.slack.com/archives/C0/p1> | https://acme.slack.com/archives/C0/p1 | a link as Slack writes it",
                "www.acme.com/x is down                  | www.acme.com/x            | a link without a scheme",
                "github.com/acme/pay/pull/9 waits        | github.com/acme/pay/pull/9 | a link as people type it",
                "github.com is slow                      |                           | a site, and no link into it",
                "http://localhost:8080/x works           |                           | everybody's own machine",
                "node.js and README.md/CONTRIBUTING      |                           | names with a dot",
                "use and/or, 24/7, src/main/java         |                           | slashes",
            })
    void addresses_and_links(String text, String expected, String reason) {
        if (expected != null && expected.startsWith("https://acme.slack")) {
            assertThat(found(text)).as(reason).hasSize(1).first().asString().contains(expected);
            return;
        }
        check(text, expected, reason);
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
                "build 1234567 and 8412345678          |                    | builds",
                "build 0001234567                      |                    | a build with zeros",
                "took 1 200 000 ms, 40 000 tests       |                    | amounts",
                "1,000,000 and 3.1415926535            |                    | more amounts",
                "1700000000 or 1700000000.123456       |                    | seconds",
                "between 2024-2025, 10-20 min, 5-10 %  |                    | ranges",
                "exit 137, 404 and 503, 2 x 16 GB      |                    | codes",
                "0xdeadbeef01 and #ff8800              |                    | what a program writes",
            })
    void phone_numbers(String text, String expected, String reason) {
        check(text, expected, reason);
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
    void tickets(String text, String expected, String reason) {
        check(text, expected, reason);
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
        check(text, expected, reason);
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
        check(text, expected, reason);
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
        check(text, expected, reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.12.255 and 192.168.100.200:8080 | 10.0.12.255;192.168.100.200:8080 | machines",
                "on 10.4.1.17.                    | 10.4.1.17        | before a stop",
                "2001:db8::8a2e:370:7334 is down  | 2001:db8::8a2e:370:7334 | a machine of the newer kind",
                "[fe80::1ff:fe23:4567:890a%eth0]  | fe80::1ff:fe23:4567:890a | with its interface",
                "2001:db8:0:0:8:800:200c:417a     | 2001:db8:0:0:8:800:200c:417a | in full",
                "00:1b:44:11:3a:b7                | 00:1b:44:11:3a:b7 | a network card",
                "127.0.0.1, 0.0.0.0:80, ::1       |                  | everybody's own machine",
                "255.255.255.0, 10.0.0.0/8, 172.16.0.0/12 |          | masks and networks",
                "1.2.3, v1.2.3.4, version 2.3.4.5 |                  | versions",
                "1.2.3.4-beta, lib-1.2.3.4.jar, 5.3.2.RELEASE |      | more versions",
                "120.0.6099.109 and 3.1.4.1.5     |                  | longer versions and larger numbers",
                "10:30:00, 23:59:59.123, a::b     |                  | times, and a program's names",
                "std::vector, Foo::bar, ::before  |                  | more of a program's names",
            })
    void addresses_of_machines(String text, String expected, String reason) {
        check(text, expected, reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ci-worker-17.eu.acme.internal hangs | ci-worker-17.eu.acme.internal | a host",
                "db01.prod.acme.com:5432          | db01.prod.acme.com:5432 | with its port",
                "pay.svc.cluster.local, vault.corp | pay.svc.cluster.local;vault.corp | within a cluster, and a short one",
                "acme.slack.com                   | acme.slack.com   | a company's part of a site",
                "ip-10-0-3-4 is slow              | ip-10-0-3-4      | a name made of an address",
                "checkout-7d9f8b6c5-x2x4z restarts | checkout-7d9f8b6c5-x2x4z | a pod",
                "e.g. build.gradle, i.e. README.md |                 | abbreviations and files",
                "node.js, main.go, Foo.java, values.prod.yaml |      | more files",
                "docker-compose.override.yml, app.min.js.map |       | files with more dots",
                "com.acme.pay.Service, java.util.List |              | a program's packages",
                "github.com, docs.gradle.org and www.google.com |    | sites for everybody",
                "docker.io/library/node, registry-1.docker.io |      | registries for everybody",
                "app.kubernetes.io/name           |                  | a label",
                "System.out.println, foo.bar()    |                  | code",
                "eu-west-1a, node-12, t3.large, x86-64, ubuntu-22.04 | | kinds and places",
                "slow...com on                    |                  | dots",
            })
    void names_of_hosts(String text, String expected, String reason) {
        check(text, expected, reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "since 9fceb02d0ae                | 9fceb02d0ae      | a commit",
                "reverted in 1f7a7a4.             | 1f7a7a4          | a short one, before a stop",
                "9fceb02d0ae598e95dc970b74767f19372d61af8 | 9fceb02d0ae598e95dc970b74767f19372d61af8 | a long one",
                "v1.2.3-5-g9fceb02                | g9fceb02         | within a version",
                "f47ac10b-58cc-4372-a567-0e02b2c3d479 | f47ac10b-58cc-4372-a567-0e02b2c3d479 | a request's or a build's id",
                "acme/pay#88 and PR #4711         | acme/pay#88;PR #4711 | pull requests",
                "MR !45, issue #7, fixes #1234    | MR !45;issue #7;#1234 | merge requests and issues",
                "INC0012345                       | INC0012345       | an incident",
                "1234567, 20261124 and 86400000   |                  | numbers",
                "decade1, facade2, effaced, deadbeef |               | words",
                "0xdeadbeef01, 1234567b, 3e10     |                  | what a program writes",
                "app.1a2b3c4d.js                  |                  | part of a file's name",
                "3 issues, 2 bugs, PR 3 times, case 4 |              | counts",
            })
    void commits_and_requests(String text, String expected, String reason) {
        check(text, expected, reason);
    }

    @Test
    void identifying_words_are_distinct_and_in_the_order_of_the_text() {
        assertThat(found("PAY-1 by Ben, see https://x.io/PAY-1/Ben, not ben@acme.io. Ben! PAY-1!"))
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
                        .flatMap(text -> found(text).stream()))
                .isEmpty();
    }

    @Test
    void a_hostile_comment_is_searched_quickly() {
        String[] hostile = {
            "a.", "@a", "1 ", "A-", "+1(", "a@", "http://", "<@U", "Ben ", ".a", "@a.", "x://a", "0 0-", "a-", "0:",
            "1.", "#a", "a/", "a1", "::", "a-0"
        };
        long before = System.nanoTime();
        Arrays.stream(hostile).forEach(piece -> found(piece.repeat(1_000 / piece.length())));
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    @Test
    void identifying_words_are_found_without_known_names() {
        IdentifyingWords nobody = new IdentifyingWords(new NameMatcher(CATALOGUE, List::of));
        assertThat(nobody.findIn("Ben of Payments: @ben, PAY-1")).containsExactly("Payments", "@ben", "PAY-1");
    }

    @Test
    void the_string_form_of_a_name_is_hidden() {
        assertThat(COLLEAGUES.toString()).doesNotContain("Ana", "ribeiro");
    }

    private static void check(String text, String expected, String reason) {
        assertThat(found(text)).as(reason).isEqualTo(expected == null ? List.of() : List.of(expected.split(";")));
    }
}
