package dev.candor.acceptance;

import dev.candor.ConfigurationWatch;
import dev.candor.RecordedLog;
import dev.candor.demo.workspace.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A bot that runs while its configuration file is changed. */
abstract class ReloadingBotTest {
    static final String OWNER = "U0PM";
    static final String ADMIN = "U0ADMIN";
    static final String ENGINEER = "U0ANA";

    @TempDir
    Path folder;

    final RecordedLog log = new RecordedLog(ConfigurationWatch.class);
    Path file;
    String shipped;
    BotFixture bot;
    ConfigurationWatch watch;

    @BeforeEach
    void start() throws IOException {
        shipped = Files.readString(Path.of("config/candor.yaml"));
        file = Files.writeString(folder.resolve("candor.yaml"), shipped);
        String contents = ConfigurationWatch.fingerprint(file);
        bot = BotFixture.configuredBy(file, folder, Transport.HTTP);
        watch = new ConfigurationWatch(file, contents, bot.app(), bot.clock);
    }

    @AfterEach
    void stop() {
        log.close();
        bot.close();
    }

    String withVault() {
        return AddedVault.to(shipped);
    }

    /** The shipped file, in which CI and all that is about it have another id. */
    String withoutCi() {
        return shipped.replace("id: ci ", "id: pipelines ").replaceAll("(product|about): ci\\b", "$1: pipelines");
    }

    void write(String yaml) throws IOException {
        Files.writeString(file, yaml);
        settle();
    }

    /** Two polls: the first sees the change, the second that it is complete. */
    void settle() {
        watch.poll();
        watch.poll();
    }

    /** What the admin read about the configuration. */
    List<String> alerts() {
        return bot.users.directMessages(ADMIN).stream()
                .map(Message::words)
                .filter(words -> words.contains("configuration"))
                .toList();
    }
}
