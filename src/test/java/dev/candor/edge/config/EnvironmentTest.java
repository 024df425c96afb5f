package dev.candor.edge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
    private static final Map<String, String> HTTP =
            Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "s3cret");

    @TempDir
    Path folder = Path.of("");

    @Test
    void two_secrets_are_enough() {
        assertThat(Environment.read(HTTP))
                .isEqualTo(new Environment.Outcome.Valid(new Environment(
                        new SlackAccess(
                                new Secret("xoxb-1"),
                                new SlackAccess.Transport.Http(new Secret("s3cret")),
                                URI.create("https://slack.com/api/")),
                        "jdbc:sqlite:data/candor.db",
                        Path.of("data/vault"),
                        new WebAddress("127.0.0.1", 3000, Optional.empty()))));
    }

    @Test
    void every_variable_is_read() {
        assertThat(Environment.read(Map.of(
                        "SLACK_BOT_TOKEN", " xoxb-1\n",
                        "SLACK_APP_TOKEN", "xapp-1",
                        "SLACK_API_URL", "http://localhost:9999/api",
                        "CANDOR_DB", "jdbc:sqlite:/srv/db/candor.db",
                        "CANDOR_VAULT", "/srv/vault",
                        "CANDOR_BIND", "0.0.0.0",
                        "CANDOR_PORT", "0",
                        "CANDOR_PUBLIC_URL", "https://candor.example.com/")))
                .isEqualTo(new Environment.Outcome.Valid(new Environment(
                        new SlackAccess(
                                new Secret("xoxb-1"),
                                new SlackAccess.Transport.SocketMode(new Secret("xapp-1")),
                                URI.create("http://localhost:9999/api/")),
                        "jdbc:sqlite:/srv/db/candor.db",
                        Path.of("/srv/vault"),
                        new WebAddress("0.0.0.0", 0, Optional.of(URI.create("https://candor.example.com"))))));
    }

    @Test
    void links_follow_the_port_and_the_api_has_one_slash_at_its_end() {
        Environment environment = valid(with(Map.of("CANDOR_PORT", "8080", "SLACK_API_URL", "http://slack.test/api/")));
        assertThat(environment.web()).isEqualTo(new WebAddress("127.0.0.1", 8080, Optional.empty()));
        assertThat(environment.slack().api()).isEqualTo(URI.create("http://slack.test/api/"));
    }

    @Test
    void socket_mode_needs_no_signing_secret_and_http_needs_one() {
        assertThat(valid(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1"))
                        .slack()
                        .transport())
                .isEqualTo(new SlackAccess.Transport.SocketMode(new Secret("xapp-1")));
        assertThat(mistakes(Map.of("SLACK_BOT_TOKEN", "xoxb-1")))
                .containsExactly("SLACK_SIGNING_SECRET is not set; copy the Signing Secret of your Slack app into it"
                        + " (or set SLACK_APP_TOKEN for Socket Mode),"
                        + " or set SLACK_SIGNING_SECRET_FILE to a file that holds it");
    }

    @Test
    void every_secret_may_come_from_a_file() throws IOException {
        assertThat(valid(Map.of(
                                "SLACK_BOT_TOKEN_FILE", file("bot", "xoxb-1\n"),
                                "SLACK_SIGNING_SECRET_FILE", file("signing", "  s3cret\r\n")))
                        .slack())
                .isEqualTo(valid(HTTP).slack());
        assertThat(valid(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN_FILE", file("app", "xapp-1")))
                        .slack()
                        .transport())
                .isEqualTo(new SlackAccess.Transport.SocketMode(new Secret("xapp-1")));
    }

    @Test
    void a_secret_file_without_a_secret_is_named() throws IOException {
        String blank = file("blank", " \n");
        assertThat(mistakes(Map.of(
                        "SLACK_BOT_TOKEN", "xoxb-1",
                        "SLACK_BOT_TOKEN_FILE", blank,
                        "SLACK_APP_TOKEN_FILE", blank)))
                .containsExactly(
                        "SLACK_BOT_TOKEN and SLACK_BOT_TOKEN_FILE are both set; keep one",
                        "SLACK_APP_TOKEN_FILE: the file '" + blank + "' is blank; write the secret into it");
        assertThat(mistakes(Map.of("SLACK_BOT_TOKEN_FILE", folder + "/none", "SLACK_SIGNING_SECRET_FILE", "a\0b")))
                .containsExactly(
                        "SLACK_BOT_TOKEN_FILE: the file '" + folder + "/none' cannot be read (NoSuchFileException);"
                                + " check its path and permissions",
                        "SLACK_SIGNING_SECRET_FILE holds a character that does not belong in it, U+0000 NULL;"
                                + " copy it again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SLACK_BOT_TOKEN",
                "SLACK_SIGNING_SECRET",
                "SLACK_APP_TOKEN",
                "SLACK_API_URL",
                "CANDOR_DB",
                "CANDOR_VAULT",
                "CANDOR_BIND",
                "CANDOR_PORT",
                "CANDOR_PUBLIC_URL"
            })
    void a_blank_variable_is_refused(String name) {
        assertThat(mistakes(with(Map.of(name, " "))))
                .containsExactly(name + " is blank; give it a value, or do not set it");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
                    SLACK_BOT_TOKEN   | xoxp-hush | SLACK_BOT_TOKEN does not begin with xoxb-; copy the right one of your Slack app's tokens into it
                    SLACK_APP_TOKEN   | xoxb-hush | SLACK_APP_TOKEN does not begin with xapp-; copy the right one of your Slack app's tokens into it
                    SLACK_API_URL     | slack.com | SLACK_API_URL: 'slack.com' is not an address; write it like https://slack.com/api
                    SLACK_API_URL     | file:///x | SLACK_API_URL: 'file:///x' is not an address; write it like https://slack.com/api
                    CANDOR_PUBLIC_URL | http://a b | CANDOR_PUBLIC_URL: 'http://a b' is not an address; write it like http://localhost:3000
                    CANDOR_PUBLIC_URL | http://a?b | CANDOR_PUBLIC_URL: 'http://a?b' is not an address; write it like http://localhost:3000
                    CANDOR_PORT       | 65536     | CANDOR_PORT: '65536' is not a port; write a number from 0 to 65535
                    CANDOR_PORT       | -1        | CANDOR_PORT: '-1' is not a port; write a number from 0 to 65535
                    CANDOR_PORT       | http      | CANDOR_PORT: 'http' is not a port; write a number from 0 to 65535
                    CANDOR_DB         | data.db   | CANDOR_DB: 'data.db' is not the JDBC URL of an SQLite file; write it like jdbc:sqlite:data/candor.db
                    CANDOR_DB         | jdbc:sqlite: | CANDOR_DB: 'jdbc:sqlite:' is not the JDBC URL of an SQLite file; write it like jdbc:sqlite:data/candor.db
                    CANDOR_VAULT      | data      | CANDOR_VAULT: 'data' holds the database; name a folder of its own: a copy of the database must never include the keys
                    CANDOR_VAULT      | ./data/vault/.. | CANDOR_VAULT: './data/vault/..' holds the database; name a folder of its own: a copy of the database must never include the keys
                    CANDOR_VAULT      | data/keys | CANDOR_VAULT: 'data/keys' is inside the database's folder; name one outside of it and of its backups: a copy of the database must never include the keys
                    CANDOR_VAULT      | .         | CANDOR_VAULT: '.' holds the database; name a folder of its own: a copy of the database must never include the keys
                    """)
    void a_mistake_names_the_variable_and_the_way_out(String name, String value, String line) {
        assertThat(mistakes(with(Map.of(name, value)))).containsExactly(line).noneMatch(m -> m.contains("hush"));
    }

    @Test
    void a_link_into_the_database_folder_is_refused_as_vault(@TempDir Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path link = Files.createSymbolicLink(folder.resolve("vault"), Files.createDirectory(data.resolve("keys")));
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), data);
        for (Path vault : List.of(link, link.resolve("new"), linked.resolve("new"))) {
            assertThat(mistakes(with(Map.of(
                            "CANDOR_DB",
                            "jdbc:sqlite:" + data.resolve("candor.db"),
                            "CANDOR_VAULT",
                            vault.toString()))))
                    .singleElement()
                    .asString()
                    .startsWith("CANDOR_VAULT: '" + vault + "' is inside the database's folder");
        }
    }

    @Test
    void all_mistakes_are_named_at_once() {
        assertThat(mistakes(Map.of("CANDOR_PORT", "x", "CANDOR_VAULT", "data")))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "CANDOR_VAULT:", "CANDOR_PORT:");
    }

    @Test
    void the_default_vault_does_not_follow_the_database() {
        assertThat(valid(with(Map.of("CANDOR_DB", "jdbc:sqlite:/srv/candor.db")))
                        .vault())
                .isEqualTo(Path.of("data/vault"));
        assertThat(mistakes(with(Map.of("CANDOR_DB", "jdbc:sqlite:/srv/candor.db", "CANDOR_VAULT", "/srv"))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite:file:/srv/candor.db",
                "jdbc:sqlite:/srv/candor.db?cache=private",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite::resource:candor.db"
            })
    void a_database_url_that_is_not_a_plain_path_is_refused(String url) {
        assertThat(mistakes(with(Map.of("CANDOR_DB", url))))
                .containsExactly("CANDOR_DB: '" + url + "' is not the bare path of a file, which Candor makes its"
                        + " owner's alone; leave out file:, :memory: and everything from the ? on, like"
                        + " jdbc:sqlite:data/candor.db");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(quoteCharacter = '#', delimiter = '|', textBlock = """
                    SLACK_SIGNING_SECRET | "hush" | has a quotation mark at its beginning or end; leave the quotation marks out
                    SLACK_SIGNING_SECRET | 'hush' | has a quotation mark at its beginning or end; leave the quotation marks out
                    SLACK_SIGNING_SECRET | hush" | has a quotation mark at its beginning or end; leave the quotation marks out
                    SLACK_SIGNING_SECRET | \u201chush\u201d | has a quotation mark at its beginning or end; leave the quotation marks out
                    SLACK_SIGNING_SECRET | \ufeffhush | holds a character that does not belong in it, U+FEFF ZERO WIDTH NO-BREAK SPACE; copy it again
                    SLACK_SIGNING_SECRET | hu sh | holds a character that does not belong in it, U+0020 SPACE; copy it again
                    SLACK_SIGNING_SECRET | \u0430hush | holds a character that does not belong in it, U+0430 CYRILLIC SMALL LETTER A; copy it again
                    SLACK_BOT_TOKEN | "xoxb-hush" | has a quotation mark at its beginning or end; leave the quotation marks out
                    SLACK_BOT_TOKEN | \u00a0xoxb-hush | holds a character that does not belong in it, U+00A0 NO-BREAK SPACE; copy it again
                    SLACK_BOT_TOKEN | xoxb-hush\u200b | holds a character that does not belong in it, U+200B ZERO WIDTH SPACE; copy it again
                    CANDOR_DB | jdbc:sqlite:hush\u200b | holds a character that does not belong in it, U+200B ZERO WIDTH SPACE; copy it again
                    CANDOR_VAULT | "hush" | has a quotation mark at its beginning or end; leave the quotation marks out
                    """)
    void stray_quotation_marks_and_characters_are_named_without_the_value(String name, String value, String line)
            throws IOException {
        String mistake = name + " " + line;
        assertThat(mistakes(with(Map.of(name, value)))).contains(mistake).noneMatch(m -> m.contains("hush"));
        if (name.startsWith("SLACK")) {
            Map<String, String> variables = with(Map.of(name + "_FILE", file("secret", value + "\n")));
            variables.remove(name);
            assertThat(mistakes(variables)).containsExactly(mistake.replace(name, name + "_FILE"));
        }
    }

    @Test
    void the_database_url_is_read_without_any_token() {
        assertThat(Environment.database(Map.of())).hasValue("jdbc:sqlite:data/candor.db");
        assertThat(Environment.database(Map.of("CANDOR_DB", "jdbc:sqlite:/srv/candor.db")))
                .hasValue("jdbc:sqlite:/srv/candor.db");
        assertThat(Environment.database(Map.of("CANDOR_DB", "postgres"))).isEmpty();
    }

    @Test
    void a_secret_is_never_printed() {
        assertThat(Environment.read(HTTP).toString()).contains("(secret)").doesNotContain("xoxb", "s3cret");
    }

    private static Map<String, String> with(Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(HTTP);
        variables.putAll(more);
        return variables;
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static Environment valid(Map<String, String> variables) {
        Environment.Outcome outcome = Environment.read(variables);
        assertThat(outcome).isInstanceOf(Environment.Outcome.Valid.class);
        return ((Environment.Outcome.Valid) outcome).environment();
    }

    private static List<String> mistakes(Map<String, String> variables) {
        Environment.Outcome outcome = Environment.read(variables);
        assertThat(outcome).isInstanceOf(Environment.Outcome.Invalid.class);
        return ((Environment.Outcome.Invalid) outcome).mistakes();
    }
}
