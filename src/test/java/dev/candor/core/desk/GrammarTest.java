package dev.candor.core.desk;

import static dev.candor.core.desk.World.STORAGE;
import static dev.candor.core.report.Told.CI;
import static dev.candor.core.report.Told.JENKINS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.report.Told;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {
    private static final Survey PULSE =
            new Survey("ci-pulse", "ci", Optional.empty(), Duration.ofDays(5), List.of(), List.of(Told.RATING));
    private final Grammar grammar =
            new Grammar(new Catalogue(List.of(CI, JENKINS, STORAGE), List.of(), List.of(PULSE)));

    @Test
    void every_form_of_the_command_is_understood() {
        assertThat(grammar.read("")).isEqualTo(new Command.Overview());
        assertThat(grammar.read("ci")).isEqualTo(new Command.About(CI, Command.View.SUMMARY));
        assertThat(grammar.read("ci trend")).isEqualTo(new Command.About(CI, Command.View.TREND));
        assertThat(grammar.read("ci comments")).isEqualTo(new Command.About(CI, Command.View.COMMENTS));
        assertThat(grammar.read("ci teams")).isEqualTo(new Command.About(CI, Command.View.TEAMS));
        assertThat(grammar.read("compare ci jenkins")).isEqualTo(new Command.Compare(CI, JENKINS));
        assertThat(grammar.read("ask ci")).isEqualTo(new Command.Ask(CI, Optional.empty()));
        assertThat(grammar.read("ask ci ci-pulse")).isEqualTo(new Command.Ask(CI, Optional.of(PULSE)));
        assertThat(grammar.read("close ci")).isEqualTo(new Command.Close(CI));
        assertThat(grammar.read("digest")).isEqualTo(new Command.Digest());
        assertThat(grammar.read("stop")).isEqualTo(new Command.Stop(Optional.empty()));
        assertThat(grammar.read("stop ci")).isEqualTo(new Command.Stop(Optional.of(CI)));
        assertThat(grammar.read("start")).isEqualTo(new Command.Start(Optional.empty()));
        assertThat(grammar.read("start ci")).isEqualTo(new Command.Start(Optional.of(CI)));
        assertThat(grammar.read("privacy")).isEqualTo(new Command.Privacy());
        assertThat(grammar.read("help")).isEqualTo(new Command.Help());
    }

    @Test
    void case_spaces_copied_marks_and_names_do_not_matter() {
        assertThat(grammar.read("  \t ")).isEqualTo(new Command.Overview());
        assertThat(grammar.read(" CI   Trend ")).isEqualTo(new Command.About(CI, Command.View.TREND));
        assertThat(grammar.read("`ci trend`")).isEqualTo(new Command.About(CI, Command.View.TREND));
        assertThat(grammar.read("Object  Storage comments"))
                .isEqualTo(new Command.About(STORAGE, Command.View.COMMENTS));
        assertThat(grammar.read("compare object storage jenkins")).isEqualTo(new Command.Compare(STORAGE, JENKINS));
        assertThat(grammar.read("compare ci Object storage")).isEqualTo(new Command.Compare(CI, STORAGE));
        assertThat(grammar.read("ask object storage")).isEqualTo(new Command.Ask(STORAGE, Optional.empty()));
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource({
        "comprae ci jenkins, compare ci jenkins, two letters swapped",
        "ci trand, ci trend, one letter wrong",
        "ci comment, ci comments, one letter missing",
        "jenkinss, jenkins, one letter too many",
        "jnekins teams, jenkins teams, a product's id",
        "object storge, object storage, a product's name",
        "hlep, help, a word alone",
        "ask, ask ci, the product is missing",
        "clsoe, close ci, mistyped and the product is missing",
        "compare ci, compare ci jenkins, the other product is missing",
        "compare ci ci, compare ci jenkins, a product beside itself",
        "trend, ci trend, the product is missing",
        "digest now, digest, one word too many",
        "ci trend please, ci trend, one word too many",
        "how is ci, ci, a product in a sentence",
    })
    void a_near_miss_is_guessed(String said, String meant, String reason) {
        assertThat(grammar.read(said)).as(reason).isEqualTo(new Command.Unclear(Optional.of(meant)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"weather", "show me everything", "🤷", "; DROP TABLE release", "<!channel>"})
    void what_is_far_from_everything_is_not_guessed(String said) {
        assertThat(grammar.read(said)).isEqualTo(new Command.Unclear(Optional.empty()));
    }

    @Test
    void a_flood_of_words_is_not_guessed_at_all() {
        assertThat(grammar.read("trand ".repeat(2_000))).isEqualTo(new Command.Unclear(Optional.empty()));
        assertThat(grammar.read("t".repeat(8_000))).isEqualTo(new Command.Unclear(Optional.empty()));
    }
}
