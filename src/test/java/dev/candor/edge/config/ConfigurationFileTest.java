package dev.candor.edge.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationFileTest {
    private static final Path SHIPPED = Path.of("config/candor.yaml");

    /** YAML that parsers stumble over. */
    private static final List<String> TRAPS = List.of(
            "",
            "\n",
            " ",
            "\t",
            ":",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "#",
            "&a ",
            "*a",
            "? ",
            "!!binary x",
            "!x ",
            "|",
            ">",
            "%",
            "@",
            "---\n",
            "...\n",
            "null",
            "~",
            "0x1F",
            "1e999",
            "\u0000",
            "\uFEFF",
            "\uD83D",
            "<<: *a");

    @TempDir
    Path folder = Path.of("");

    @Test
    void the_shipped_configuration_runs_as_it_is() {
        ConfigurationResult reading =
                SampleConfiguration.reader(SampleConfiguration.MONTHLY).read(SHIPPED);
        assertThat(reading).isInstanceOf(ConfigurationResult.Valid.class);
        Configuration shipped = ((ConfigurationResult.Valid) reading).configuration();
        assertThat(shipped.catalogue().products())
                .extracting("id")
                .containsExactly("ci", "jenkins", "kubernetes", "storage", "platform");
        assertThat(shipped.catalogue().survey("ci-pulse").orElseThrow().questions())
                .extracting(q -> q.type().word())
                .containsExactly("rating", "ease", "nps", "multi", "single", "text");
    }

    @Test
    void any_damaged_file_is_read_or_its_mistakes_are_named() throws IOException {
        String shipped = Files.readString(SHIPPED);
        Random random = new Random(20261122);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder(shipped);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int from = random.nextInt(text.length());
                int to = Math.min(text.length(), from + random.nextInt(random.nextBoolean() ? 3 : 60));
                text.replace(from, to, TRAPS.get(random.nextInt(TRAPS.size())));
            }
            // A lone surrogate has no UTF-8 form; the file gets a question mark instead.
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            Path file = Files.write(folder.resolve("candor.yaml"), bytes);
            assertThatCode(() -> check(SampleConfiguration.reader(SampleConfiguration.WEEKLY)
                            .read(file)))
                    .as("%s", text)
                    .doesNotThrowAnyException();
        }
    }

    private static void check(ConfigurationResult reading) {
        if (reading instanceof ConfigurationResult.Invalid invalid) {
            assertThat(invalid.mistakes()).isNotEmpty().allSatisfy(m -> {
                assertThat(m.line()).isNotNegative();
                assertThat(m.message()).isNotBlank().doesNotContain("\n");
            });
            assertThat(invalid.mistakes()).extracting(Mistake::line).isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing but this\n", "---\n", "~"})
    void an_empty_file_is_refused(String text) {
        assertThat(SampleConfiguration.mistakes(folder, text))
                .containsExactly("candor.yaml: the file is empty; begin with products and surveys");
    }

    @Test
    void a_list_at_the_top_is_refused() {
        assertThat(SampleConfiguration.mistakes(folder, "- ci\n"))
                .containsExactly("candor.yaml:1: found a list; write keys with values:"
                        + " workspace, products, teams, surveys, attention, themes, digest, privacy, slack");
    }

    @Test
    void brackets_without_end_are_refused() {
        assertThat(SampleConfiguration.mistakes(folder, "a: " + "[".repeat(100_000)))
                .singleElement()
                .asString()
                .startsWith("candor.yaml: this is not YAML: Document nesting depth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0   owners: [U0PM\n", "   \u3000owners: [U0PM]\n", "    \u200bowners: [U0PM\n"})
    void an_invisible_character_that_breaks_the_file_is_named(String line) {
        assertThat(SampleConfiguration.mistakes(folder, "products:\n  - id: ci\n    name: CI\n" + line))
                .first()
                .asString()
                .startsWith("candor.yaml:4: this line holds a character that nobody can see, U+")
                .endsWith("SPACE; type the line again");
    }

    @Test
    void a_missing_file_is_named() {
        assertThat(onlyMistake(folder.resolve("candor.yml")))
                .isEqualTo(
                        folder
                                + "/candor.yml: there is no such file; put it there, or start Candor with --config and another one");
    }

    @Test
    void a_folder_is_no_configuration() {
        assertThat(onlyMistake(folder)).isEqualTo(folder + ": this is a folder; name the file in it");
    }

    @Test
    void a_path_through_a_file_cannot_be_read() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(onlyMistake(file.resolve("candor.yaml")))
                .isEqualTo(file + "/candor.yaml: this cannot be read (FileSystemException);"
                        + " look at the permissions of the file and its folders");
    }

    @Test
    void a_file_that_may_not_be_read_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("candor.yaml"), SampleConfiguration.TEXT);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-wx------"));
        assumeFalse(Files.isReadable(file), "root may read everything");
        assertThat(onlyMistake(file))
                .isEqualTo(file + ": this cannot be read (AccessDeniedException);"
                        + " look at the permissions of the file and its folders");
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("candor.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9});
        assertThat(onlyMistake(file)).isEqualTo(file + ": this is not text in UTF-8; save it as UTF-8");
    }

    private static String onlyMistake(Path file) {
        ConfigurationResult reading =
                SampleConfiguration.reader(SampleConfiguration.WEEKLY).read(file);
        assertThat(reading).isInstanceOf(ConfigurationResult.Invalid.class);
        List<Mistake> mistakes = ((ConfigurationResult.Invalid) reading).mistakes();
        assertThat(mistakes).hasSize(1);
        return mistakes.get(0).toString();
    }
}
