package dev.candor.edge.config;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistakesTest {
    private static final Path TABLE = Path.of("src/test/resources/dev/candor/edge/config/mistakes.txt");

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void a_mistake_is_named_with_its_line_its_key_and_the_way_out(
            String reason, String broken, String replacement, List<String> expected) {
        assertThat(SampleConfiguration.mistakes(folder, SampleConfiguration.with(broken, replacement)))
                .as(reason)
                .containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> table() throws IOException {
        String rows = Files.readString(TABLE).replaceAll("(?m)^#.*\n", "");
        return Arrays.stream(rows.strip().split("\n\n+", -1)).map(MistakesTest::row);
    }

    private static Arguments row(String text) {
        List<String> lines = text.lines().toList();
        String[] change = lines.get(1).split(" => ?", 2);
        return arguments(
                lines.get(0),
                unescape(change[0]),
                unescape(change[1]),
                lines.stream().skip(2).map(line -> "candor.yaml:" + line).toList());
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("<br>", "\\n")
                .replace("?\\u00a0*", "?\u00a0*")
                .replace("<41 letters>", "p".repeat(41))
                .replace("<58 letters>", "p".repeat(58))
                .replace("<61 letters>", "p".repeat(61))
                .replace("<76 letters>", "p".repeat(76))
                .replace("<2001 letters>", "p".repeat(2001));
    }

    @Test
    void all_mistakes_are_named_at_once_in_the_order_of_the_file() {
        String text = SampleConfiguration.TEXT
                .replace("Europe/Paris", "Europe/Pari")
                .replace("id: ci\n", "id: CI\n")
                .replace("channel: C0PAY", "chanel: C0PAY")
                .replace("type: rating", "type: ratng")
                .replace("P6D", "P5")
                .replace("min_group: 6", "min_group: 4");
        assertThat(SampleConfiguration.mistakes(folder, text))
                .containsExactly(
                        "candor.yaml:2: workspace.timezone: 'Europe/Pari' is not a timezone;"
                                + " did you mean Europe/Paris?",
                        "candor.yaml:9: products[0].id: 'CI' is not an id; write lowercase letters, digits and hyphens,"
                                + " 40 at the most, beginning with a letter or digit, such as ci-pulse",
                        "candor.yaml:21: teams[0].channel: the key is missing;"
                                + " name where the digest is posted, such as C0PAY",
                        "candor.yaml:24: teams[0].chanel: 'chanel' is not a key here; did you mean channel?",
                        "candor.yaml:27: surveys[0].product: 'ci' is not a product; did you mean CI?",
                        "candor.yaml:29: surveys[0].open_for: 'P5' is not a duration;"
                                + " write it like P5D (five days) or PT30S",
                        "candor.yaml:32: surveys[0].questions[0].type: 'ratng' is not a question type;"
                                + " did you mean rating?",
                        "candor.yaml:40: privacy.min_group: '4' is under the floor of 5;"
                                + " privacy may be made stricter, never weaker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@digest", "held_ci", "-ci", "ci pulse"})
    void ids_that_candor_uses_itself_are_refused(String id) {
        assertThat(SampleConfiguration.mistakes(
                        folder, SampleConfiguration.TEXT.replace("id: ci-pulse", "id: \"" + id + "\"")))
                .singleElement(as(STRING))
                .contains("surveys[0].id: '" + id + "' is not an id");
    }

    @Test
    void eleven_questions_are_too_many() {
        StringBuilder questions = new StringBuilder("    questions:\n");
        for (int i = 0; i < 9; i++) {
            questions
                    .append("      - { id: q")
                    .append(i)
                    .append(", type: nps, ask: Again ")
                    .append(i)
                    .append(" }\n");
        }
        assertThat(SampleConfiguration.mistakes(
                        folder, SampleConfiguration.with("    questions:\n", questions.toString())))
                .containsExactly("candor.yaml:32: surveys[0].questions: 11 questions are too many; 10 are the most");
    }

    @Test
    void a_migration_of_more_generations_than_questions_fit_is_refused() {
        StringBuilder generations = new StringBuilder("    replaces: [p1]\n");
        for (int i = 1; i <= 6; i++) {
            generations
                    .append("  - { id: p%1$d, name: P%1$d, owners: [U0PM], channel: C0CI, audience: [C0ENG]"
                            .formatted(i))
                    .append(i < 6 ? ", replaces: [p" + (i + 1) + "] }\n" : " }\n");
        }
        String text = SampleConfiguration.with("teams:\n", generations + "teams:\n")
                .replace("product: ci\n", "product: ci\n    template: migration\n");
        assertThat(SampleConfiguration.mistakes(folder, text))
                .containsExactly(
                        "candor.yaml:35: surveys[0].template: 'migration' asks about at most 6 generations, and"
                                + " ci has 8; leave the oldest out of 'replaces'");
    }

    @Test
    void several_surveys_may_ask_about_the_same_product() {
        String second = """
                surveys:
                  - id: ci-second
                    product: ci
                    questions: [{ id: mood, type: rating, ask: "And today?" }]
                """;
        Configuration configuration = SampleConfiguration.valid(folder, SampleConfiguration.with("surveys:\n", second));
        assertThat(configuration.catalogue().surveysOf("ci")).hasSize(2);
    }
}
