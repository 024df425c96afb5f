package dev.candor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The commands, as an operator types them. */
class MainTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        CommandLine commands = Main.commandLine();
        commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commands.execute(args);
    }

    @Test
    void the_shipped_configuration_is_good() {
        assertThat(run("check", "--config", "config/candor.yaml"))
                .as(err::toString)
                .isZero();
        assertThat(out.toString()).contains("config/candor.yaml: good: 5 products, 8 teams, 6 surveys");
    }

    @Test
    void a_bad_configuration_names_every_mistake_and_exits_with_2() throws IOException {
        Path bad = folder.resolve("candor.yaml");
        Files.writeString(
                bad,
                Files.readString(Path.of("config/candor.yaml"))
                        .replace("Europe/London", "Europe/Londn")
                        .replace("min_group: 5", "min_group: 2"));
        assertThat(run("check", "--config", bad.toString())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.startsWith(bad + ":"));
        assertThat(err.toString()).contains("Europe/Londn", "min_group");
    }

    @Test
    void a_bad_configuration_never_starts_the_bot() throws IOException {
        Path bad = Files.writeString(folder.resolve("candor.yaml"), "products: []\n");
        assertThat(run("serve", "--config", bad.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("candor.yaml");
    }

    @Test
    void without_tokens_the_bot_says_what_is_missing() {
        assertThat(run("serve", "--config", "config/candor.yaml")).isEqualTo(2);
        assertThat(err.toString()).contains("SLACK_BOT_TOKEN");
    }

    @Test
    void a_plan_needs_tokens_and_some_weeks() {
        assertThat(run("plan", "--config", "config/candor.yaml")).isEqualTo(2);
        assertThat(err.toString()).contains("SLACK_BOT_TOKEN");
        assertThat(run("plan", "--config", "config/candor.yaml", "--weeks", "0"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--weeks: 0 is out of range; write a number from 1 to 104");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '#', delimiter = '|', textBlock = """
                    0 0 10 ? * TUE+THU  | is not a schedule, 'TUE+THU' cannot be the weekday
                    0 0 10 30 2 ?       | never comes: no month that it names has such a day
                    0 0 10 ? * TUE 2020 | has no further date, the last one is past; write a later year, or take it out
                    * 0 10 ? * TUE      | comes again 1 second later, while a wave is open for 7 days, and would be skipped; write 0 as the first part, which is the second, or make open_for shorter
                    0 * 10 ? * TUE      | comes again 1 minute later, while a wave is open for 7 days, and would be skipped; write one number as the second part, which is the minute, or make
                    0 0 10 * * ?        | comes again 1 day later, while a wave is open for 7 days, and would be skipped; let it come less often, or make open_for shorter
                    """)
    void a_schedule_that_would_not_do_what_it_says_is_a_mistake(String cron, String mistake) throws IOException {
        Path bad = Files.writeString(
                folder.resolve("candor.yaml"),
                Files.readString(Path.of("config/candor.yaml")).replace("0 0 10 ? * TUE#4", cron));
        assertThat(run("check", "--config", bad.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("surveys[0].schedule: '" + cron + "' " + mistake);
    }

    @Test
    void a_digest_comes_once_an_hour_at_the_most() throws IOException {
        Path bad = Files.writeString(
                folder.resolve("candor.yaml"),
                Files.readString(Path.of("config/candor.yaml")).replace("0 0 9 ? * WED", "0 0/30 9 ? * WED"));
        assertThat(run("check", "--config", bad.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("digest.schedule: '0 0/30 9 ? * WED' comes again 30 minutes later, and once an hour is the"
                        + " most for a digest; write one number as the second part, which is the minute");
    }

    @Test
    void a_configuration_refused_by_check_does_not_start() throws IOException {
        Path bad = Files.writeString(
                folder.resolve("candor.yaml"),
                Files.readString(Path.of("config/candor.yaml")).replace("0 0 10 ? * TUE#4", "0 0 10 30 2 ?"));
        assertThat(run("serve", "--config", bad.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("surveys[0].schedule: '0 0 10 30 2 ?' never comes");
    }

    @Test
    void a_check_lists_due_dates_and_warns_of_surveys_that_reach_nobody() throws IOException {
        Path config = Files.writeString(
                folder.resolve("candor.yaml"),
                Files.readString(Path.of("config/candor.yaml")).replace("0 0 10 ? * TUE#1", "0 0 10 ? * 2"));
        assertThat(run("check", "--config", config.toString())).isZero();
        assertThat(out.toString())
                .contains(
                        "ci-pulse: the fourth Tuesday of the month at 10:00; next Tue ",
                        "kubernetes-pulse: every Monday at 10:00; next Mon ",
                        "digest: every Wednesday at 09:00; next Wed ");
        assertThat(err.toString()).isEmpty();
        String weekend = Files.readString(config)
                .replace(
                        "0 0 10 ? * TUE#4\"      # the fourth Tuesday",
                        "0 0 10 ? * SAT\"        # Saturdays, not a Tuesday")
                .replaceFirst("open_for: P7D", "open_for: PT12H")
                .replaceFirst("remind_after: \\[P2D, P4D\\]", "remind_after: []");
        Files.writeString(config, weekend);
        assertThat(run("check", "--config", config.toString()))
                .as(err::toString)
                .isZero();
        assertThat(err.toString())
                .startsWith("warning: survey ci-pulse of Sat ")
                .contains("nobody in the timezone");
    }

    @Test
    void a_check_warns_of_an_open_wave_whose_product_was_renamed() throws IOException, InterruptedException {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.openWave();
        }
        Path renamed = Files.writeString(folder.resolve("candor.yaml"), """
                products: [{ id: ci-new, name: CI, owners: [U0PM], channel: C0CI, audience: [C0ENG] }]
                surveys: [{ id: ci-pulse, product: ci-new, questions: [{ id: q, type: rating, ask: "How is it?" }] }]
                """);
        ProcessBuilder check = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "check",
                "--config",
                renamed.toString());
        check.environment().put("CANDOR_DB", "jdbc:sqlite:" + folder.resolve("data/candor.db"));
        Process process = check.start();
        assertThat(process.errorReader().lines())
                .anyMatch(line -> line.startsWith("warning: Survey `ci-pulse` has a wave that is open until ")
                        && line.contains("but its product `ci` is not in the configuration"));
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void a_limit_that_no_wave_could_keep_is_a_mistake() throws IOException {
        Path bad = Files.writeString(
                folder.resolve("candor.yaml"),
                Files.readString(Path.of("config/candor.yaml")).replace("per: P7D", "per: P90D"));
        assertThat(run("check", "--config", bad.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("surveys[0].schedule: '0 0 10 ? * TUE#4' asks everyone more often than attention allows");
    }

    @Test
    void an_audit_needs_no_configuration_and_exits_with_0_if_clean_1_with_findings_and_2_if_refused()
            throws IOException {
        new CoreFixture(folder).close();
        Path database = folder.resolve("data/candor.db");
        assertThat(run("audit", "--db", database.toString())).isZero();
        assertThat(out.toString().lines()).last().asString().startsWith("CLEAN: ");
        Files.writeString(folder.resolve("data/candor.db-wal"), "a page as it was before");
        assertThat(run("audit", "--db", database.toString())).isEqualTo(1);
        assertThat(out.toString().lines()).last().asString().startsWith("1 FINDING: ");
        assertThat(run("audit", "--db", folder.resolve("no.db").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no such file");
        assertThat(run("audit")).isEqualTo(2);
    }

    @Test
    void a_demo_that_cannot_start_says_why_and_exits_with_2() throws IOException {
        assertThat(run("demo", "--port", "99999")).isEqualTo(2);
        assertThat(err.toString()).contains("--port: 99999 is out of range; write a number from 0 to 65535");
        assertThat(run("demo", "--past", "61")).isEqualTo(2);
        assertThat(err.toString()).contains("--past: 61 is out of range; write a number from 0 to 60");
        assertThat(run("demo", "--port", "0", "--manifest", "no.yaml")).isEqualTo(2);
        assertThat(err.toString()).contains("--manifest: no.yaml cannot be read");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run("demo", "--port", port)).isEqualTo(2);
            assertThat(err.toString()).contains("cannot listen on 127.0.0.1:" + port, "Choose another port");
        }
    }

    @Test
    void counts_of_one_are_in_the_singular() throws IOException {
        Path small = Files.writeString(folder.resolve("candor.yaml"), """
                products: [{ id: ci, name: CI, owners: [U0PM], channel: C0CI, audience: [C0ENG] }]
                surveys: [{ id: ci, product: ci, questions: [{ id: q, type: rating, ask: "How is it?" }] }]
                """);
        assertThat(run("check", "--config", small.toString())).isZero();
        assertThat(out.toString()).contains("good: 1 product, 0 teams, 1 survey;");
    }

    @Test
    void an_unknown_command_prints_the_usage() {
        assertThat(run("sreve")).isEqualTo(2);
        assertThat(err.toString()).contains("serve");
    }
}
