package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.ConfigurationWatch;
import dev.candor.HangupSignal;
import dev.candor.demo.workspace.View;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A change of the configuration file is taken up by the running bot, whole or not at all. */
@Tag("slow")
final class ConfigurationReloadTest extends ReloadingBotTest {
    @Test
    void a_broken_change_is_told_and_changes_nothing_until_it_is_repaired() throws IOException {
        String broken = withVault().replace("type: nps", "type: npps");
        write(broken);
        settle();
        bot.deliver();
        bot.deliver();

        assertThat(watch.isInForce()).isFalse();
        assertThat(log.lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(file + ":")
                .contains("surveys[1].questions[2].type: 'npps' is not a question type");
        assertThat(alerts()).hasSize(1).first().asString().contains("goes on with the settings of before", "npps");
        assertThat(bot.users.command(OWNER, "help")).doesNotContain("vault");

        write(broken + "# still to be repaired\n");
        bot.deliver();
        assertThat(alerts()).as("the same mistake is told once").hasSize(1);

        write(broken.replace("type: ease", "type: eease"));
        bot.deliver();
        assertThat(alerts()).as("other mistakes are told anew").hasSize(2);

        write(withVault());
        bot.deliver();
        assertThat(watch.isInForce()).isTrue();
        assertThat(alerts())
                .as("the end is told, once")
                .hasSize(3)
                .last()
                .asString()
                .contains("has no mistakes any more, and its settings are in force");
        assertThat(bot.users.command(OWNER, "help")).contains("vault");

        write(withVault().replace("name: Vault", "name: The vault"));
        bot.deliver();
        assertThat(alerts()).as("a change without mistakes before it").hasSize(3);

        write(broken);
        bot.deliver();
        assertThat(alerts()).as("the problem is back").hasSize(4);
    }

    @Test
    void a_file_that_is_gone_a_folder_or_no_text_changes_nothing() throws IOException {
        Files.delete(file);
        settle();
        assertThat(log.lines().get(0))
                .endsWith("there is no such file; put it there, or start Candor with --config and another one");
        Files.createDirectory(file);
        settle();
        assertThat(log.lines().get(2)).endsWith("this is a folder; name the file in it");
        Files.delete(file);
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        settle();
        assertThat(log.lines().get(4)).endsWith("this is not text in UTF-8; save it as UTF-8");
        assertThat(watch.isInForce()).isFalse();
        assertThat(bot.users.command(OWNER, "help")).contains("jenkins");

        write(shipped);
        assertThat(log.lines().get(6)).isEqualTo(file + " is in force: no setting is different");
        assertThat(watch.isInForce()).isTrue();
    }

    @Test
    void a_file_that_is_still_being_written_is_left_alone() throws IOException {
        int half = shipped.indexOf("  - id: kubernetes-pulse"); // Valid as it is, but without three surveys.
        Files.writeString(file, shipped.substring(0, half));
        watch.poll();
        Files.writeString(file, withVault());
        watch.poll();
        assertThat(log.lines()).isEmpty();
        watch.poll();
        assertThat(log.lines()).containsExactly(file + " is in force: added product vault, survey vault-pulse");
    }

    @Test
    void a_file_that_is_only_touched_is_not_read() throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2027-01-01T00:00:00Z")));
        settle();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void a_file_behind_links_and_one_that_is_replaced_are_seen() throws IOException {
        // As Kubernetes mounts a ConfigMap: the file is a link into a folder that is a link.
        Path first = Files.createDirectory(folder.resolve("..first"));
        Files.writeString(first.resolve("candor.yaml"), shipped);
        Path data = Files.createSymbolicLink(folder.resolve("..data"), first);
        Path linked = Files.createSymbolicLink(folder.resolve("linked.yaml"), data.resolve("candor.yaml"));
        file = linked;
        watch = new ConfigurationWatch(linked, ConfigurationWatch.fingerprint(linked), bot.app(), bot.clock);

        Path second = Files.createDirectory(folder.resolve("..second"));
        Files.writeString(second.resolve("candor.yaml"), withVault());
        Path link = Files.createSymbolicLink(folder.resolve("..new"), second);
        Files.move(link, data, StandardCopyOption.ATOMIC_MOVE);
        settle();
        assertThat(log.lines()).containsExactly(linked + " is in force: added product vault, survey vault-pulse");

        Path draft = Files.writeString(folder.resolve("draft.yaml"), shipped.replace("P7D }", "P14D }"));
        Files.move(draft, linked, StandardCopyOption.ATOMIC_MOVE);
        settle();
        assertThat(log.lines().get(1))
                .isEqualTo(linked + " is in force: removed product vault, survey vault-pulse; changed attention");
    }

    @Test
    void an_open_wave_keeps_what_it_was_opened_with() throws IOException {
        bot.open();
        write(shipped.replace("Overall, how satisfied are you with CI?", "How good is CI?")
                .replace("name: CI\n", "name: Pipelines\n")
                .replace("min_group: 5 ", "min_group: 8 "));
        assertThat(log.lines())
                .singleElement()
                .asString()
                .startsWith(file + " is in force: changed product ci, survey ci-pulse")
                .endsWith(", privacy");
        assertThat(bot.app().openWaves())
                .extracting(wave -> wave.policy().minGroup())
                .containsExactly(5);
        assertThat(bot.users.command(ENGINEER, "privacy")).as("of new waves").contains("rounded figures of 8");

        View form = bot.users.openForm(ENGINEER, 4);
        assertThat(form.words()).contains("Overall, how satisfied are you with CI?", "About *Pipelines*");
        bot.as(ENGINEER).submit();
        bot.users.awaitModal(ENGINEER, "whole record");
        assertThat(DatabaseReader.answered(bot)).containsExactly(ENGINEER);
    }

    @Test
    void the_open_wave_of_a_removed_product_goes_on_and_the_admins_are_told() throws IOException {
        bot.open();
        write(withoutCi());
        bot.deliver();
        assertThat(log.lines())
                .anyMatch(line -> line.contains(
                        "added product pipelines; removed product ci; changed survey ci-pulse, survey ci-migration"))
                .anyMatch(line -> line.contains("its product `ci` is not in the configuration"));
        assertThat(alerts()).hasSize(1).first().asString().contains("its product `ci` is not in the configuration");

        bot.clock.advanceTo(Instant.parse("2026-12-01T10:00:30Z"));
        bot.deliver();
        assertThat(bot.app().openWaves()).noneMatch(wave -> wave.product().equals("ci"));
        assertThat(bot.users.posts("C0CI")).isEmpty();
    }

    @Test
    void working_hours_the_timezone_and_the_admins_are_taken_up() throws IOException {
        write(shipped.replace("timezone: Europe/London ", "timezone: America/New_York ")
                .replace("admins: [U0ADMIN]", "admins: [U0PM]"));
        assertThat(log.lines()).containsExactly(file + " is in force: changed workspace");
        bot.clock.advanceTo(BotFixture.OPENS.plus(Duration.ofHours(4)));
        assertThat(bot.app().openWaves()).isEmpty();
        bot.clock.advance(Duration.ofHours(1));
        bot.deliver();
        assertThat(bot.app().openWaves()).hasSize(1); // 15:00 in London is 10:00 in New York.
        assertThat(bot.users.command(ADMIN, "digest")).contains("Only");
    }

    @Test
    void a_visit_of_the_web_report_goes_on_over_a_change() throws IOException {
        RawHttpClient http = new RawHttpClient(bot);
        URI link = ReportVisit.link(bot, OWNER, "report");
        write(withVault());
        assertThat(http.get(link.getPath()).body()).contains("This link is personal.");
    }

    @Test
    void a_mistaken_file_that_is_replaced_by_an_equal_one_is_told_once_and_the_settings_of_before_may_come_back()
            throws IOException {
        String broken = shipped.replace("type: nps", "type: npps");
        write(broken);
        replace(broken);
        bot.deliver();
        assertThat(log.lines()).hasSize(2);
        assertThat(alerts()).hasSize(1);

        replace(shipped);
        bot.deliver();
        assertThat(log.lines()).hasSize(3).last().isEqualTo(file + " is in force: no setting is different");
        assertThat(alerts()).hasSize(2).last().asString().contains("has no mistakes any more");
        assertThat(watch.isInForce()).isTrue();
    }

    /** Puts another file in the place of this one, as editors and {@code mv} do. */
    private void replace(String yaml) throws IOException {
        Path draft = Files.writeString(folder.resolve("draft.yaml"), yaml);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        settle();
    }

    @Test
    void of_two_changes_between_two_polls_the_second_is_taken_up() throws IOException {
        Files.writeString(file, withVault());
        Files.writeString(file, shipped.replace("P7D }", "P14D }"));
        settle();
        assertThat(log.lines()).containsExactly(file + " is in force: changed attention");
    }

    @Test
    void a_file_that_is_away_for_a_moment_is_not_missed() throws IOException {
        Path away = folder.resolve("away.yaml");
        Files.move(file, away);
        watch.poll();
        assertThat(watch.isInForce()).isFalse();
        Files.move(away, file);
        settle();
        bot.deliver();
        assertThat(watch.isInForce()).isTrue();
        assertThat(log.lines()).isEmpty();
        assertThat(alerts()).isEmpty();
    }

    @Test
    void admins_are_told_of_a_mistake_once_a_full_disk_has_room_again() throws IOException {
        Files.writeString(file, shipped.replace("type: nps", "type: npps"));
        DatabaseReader.refusingAlerts(bot, this::settle);
        assertThat(log.lines()).last().asString().endsWith("the settings of before stay in force");
        bot.deliver();
        assertThat(alerts()).isEmpty();

        bot.clock.advance(Duration.ofMinutes(1));
        watch.poll();
        bot.deliver();
        assertThat(alerts()).hasSize(1).first().asString().contains("goes on with the settings of before", "npps");
        assertThat(log.lines()).as("read once").hasSize(2);
    }

    @Test
    void the_ticker_and_a_hangup_signal_read_the_file() throws Exception {
        bot.stop();
        bot.start();
        bot.awaitReadiness();
        watch = new ConfigurationWatch(file, ConfigurationWatch.fingerprint(file), bot.app(), bot.clock);
        bot.app().follow(watch);
        RawHttpClient http = new RawHttpClient(bot);
        assertThat(http.get("/metrics").body()).contains("candor_configuration_in_force 1.0");

        assumeTrue(HangupSignal.handle(watch::readNow), "this process hears no SIGHUP");
        Files.writeString(file, "products: [");
        new ProcessBuilder(
                        "kill", "-HUP", String.valueOf(ProcessHandle.current().pid()))
                .start()
                .waitFor();
        Polling.await("the signal", () -> http.get("/metrics").body().contains("candor_configuration_in_force 0.0"));
        Polling.await(
                "the line in the log",
                () -> log.lines().stream().anyMatch(line -> line.endsWith("the settings of before stay in force")));
    }
}
