package dev.candor.core.ui;

import static dev.candor.core.ui.UiCatalogue.STORAGE;
import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.JENKINS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.ui.result.ReleaseBuilder;
import dev.candor.core.ui.result.TrendSpan;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandParserTest {
    private static final Survey PULSE = new Survey(
            "ci-pulse", "ci", Optional.empty(), Duration.ofDays(5), List.of(), List.of(ReleaseBuilder.RATING));
    private final CommandParser parser =
            new CommandParser(new Catalogue(List.of(CI, JENKINS, STORAGE), List.of(), List.of(PULSE)));

    @Test
    void every_form_of_the_command_is_understood() {
        assertThat(parser.parse("")).isEqualTo(new Command.Overview());
        assertThat(parser.parse("ci")).isEqualTo(new Command.About(CI, Command.View.SUMMARY));
        assertThat(parser.parse("ci trend")).isEqualTo(new Command.Trend(CI, TrendSpan.DEFAULT));
        assertThat(parser.parse("ci comments")).isEqualTo(new Command.About(CI, Command.View.COMMENTS));
        assertThat(parser.parse("ci teams")).isEqualTo(new Command.About(CI, Command.View.TEAMS));
        assertThat(parser.parse("compare ci jenkins")).isEqualTo(new Command.Compare(CI, JENKINS));
        assertThat(parser.parse("ask ci")).isEqualTo(new Command.Ask(CI, Optional.empty()));
        assertThat(parser.parse("ask ci ci-pulse")).isEqualTo(new Command.Ask(CI, Optional.of(PULSE)));
        assertThat(parser.parse("close ci")).isEqualTo(new Command.Close(CI));
        assertThat(parser.parse("migration ci")).isEqualTo(new Command.Migration(CI));
        assertThat(parser.parse("object storage migration")).isEqualTo(new Command.Migration(STORAGE));
        assertThat(parser.parse("migration")).isEqualTo(new Command.WhichProduct("migration ci"));
        assertThat(parser.parse("digest")).isEqualTo(new Command.Digest());
        assertThat(parser.parse("stop")).isEqualTo(new Command.Stop(Optional.empty()));
        assertThat(parser.parse("stop ci")).isEqualTo(new Command.Stop(Optional.of(CI)));
        assertThat(parser.parse("start")).isEqualTo(new Command.Start(Optional.empty()));
        assertThat(parser.parse("start ci")).isEqualTo(new Command.Start(Optional.of(CI)));
        assertThat(parser.parse("privacy")).isEqualTo(new Command.Privacy());
        assertThat(parser.parse("help")).isEqualTo(new Command.Help());
    }

    @Test
    void case_spaces_and_copied_markup_do_not_matter() {
        assertThat(parser.parse("  \t ")).isEqualTo(new Command.Overview());
        assertThat(parser.parse(" CI   Trend ")).isEqualTo(new Command.Trend(CI, TrendSpan.DEFAULT));
        assertThat(parser.parse("`ci trend`")).isEqualTo(new Command.Trend(CI, TrendSpan.DEFAULT));
        assertThat(parser.parse("Object  Storage comments"))
                .isEqualTo(new Command.About(STORAGE, Command.View.COMMENTS));
        assertThat(parser.parse("compare object storage jenkins")).isEqualTo(new Command.Compare(STORAGE, JENKINS));
        assertThat(parser.parse("compare ci Object storage")).isEqualTo(new Command.Compare(CI, STORAGE));
        assertThat(parser.parse("ask object storage")).isEqualTo(new Command.Ask(STORAGE, Optional.empty()));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "|ci\u00a0trend|, a space that does not break",
                "|\u2003ci\u202ftrend\u3000|, spaces of other widths",
                "|ci\u2028trend\n|, other ends of a line",
                "|\u200bci\u200d \ufefftr\u00adend\u2060|, characters that nobody can see",
                "|\u202aci trend\u202c|, marks of direction",
                "|‘ci’ “trend”|, smart quotes",
                "|„ci trend“|, low quotes",
                "|«ci» 'trend'|, other quotes",
                "|_ci_ ~trend~|, marks of italics and strikethrough",
                "|ci trend.|, the full stop that a phone makes of two spaces",
                "|Ci, trend!|, commas and exclamation marks",
                "|CI TREND|, upper case",
                "|\uff23\uff29 trend|, letters of full width",
            })
    void commands_are_understood_as_phones_and_pastes_send_them(String input, String reason) {
        assertThat(parser.parse(input)).as(reason).isEqualTo(new Command.Trend(CI, TrendSpan.DEFAULT));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "R&amp;D Tools",
                "r&d tools",
                "R&D  TOOLS",
                "“R&amp;D Tools”",
                "rd-tools",
                "RD–Tools",
                "rd\u2011tools",
                "R&D\u00a0Tools?"
            })
    void a_product_with_an_ampersand_is_found_by_its_name_and_id(String input) {
        Product tools = new Product("rd-tools", "R&D Tools", List.of("U0PM"), "C0RD", List.of("C0ENG"), List.of());
        CommandParser read = new CommandParser(new Catalogue(List.of(CI, tools), List.of(), List.of()));
        assertThat(read.parse(input)).isEqualTo(new Command.About(tools, Command.View.SUMMARY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Build *fast* _now_ `x`", "Ana’s tools", "!!", "a < b & c > d", "CI.", "_x_", "Café"})
    void a_product_is_found_by_its_name_as_it_is_written(String name) {
        Product product = new Product("some", name, List.of("U0PM"), "C0RD", List.of("C0ENG"), List.of());
        CommandParser read = new CommandParser(new Catalogue(List.of(product), List.of(), List.of()));
        assertThat(read.parse(name)).isEqualTo(new Command.About(product, Command.View.SUMMARY));
        assertThat(read.parse(Normalizer.normalize(name, Normalizer.Form.NFD) + " comments"))
                .isEqualTo(new Command.About(product, Command.View.COMMENTS));
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource({
        "comprae ci jenkins, compare ci jenkins, two letters swapped",
        "ci trand, ci trend, one letter wrong",
        "migraton ci, migration ci, one letter missing",
        "migrations jenkins, migration jenkins, one letter too many",
        "migrate ci, migration ci, another word for it",
        "ci generations, ci migration, another word for it",
        "ci comment, ci comments, one letter missing",
        "jenkinss, jenkins, one letter too many",
        "jnekins teams, jenkins teams, a product's id",
        "object storge, object storage, a product's name",
        "hlep, help, a word alone",
        "clsoe, close ci, mistyped and the product is missing",
        "digest now, digest, one word too many",
        "how is ci, ci, a product in a sentence",
    })
    void a_typo_gets_a_suggestion(String input, String meant, String reason) {
        assertThat(parser.parse(input)).as(reason).isEqualTo(new Command.Unclear(Optional.of(meant)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"weather", "show me everything", "🤷", "; DROP TABLE release", "<!channel>"})
    void a_text_far_from_every_command_gets_no_suggestion(String input) {
        assertThat(parser.parse(input)).isEqualTo(new Command.Unclear(Optional.empty()));
    }

    @Test
    void a_long_text_gets_no_suggestion() {
        assertThat(parser.parse("trand ".repeat(2_000))).isEqualTo(new Command.Unclear(Optional.empty()));
        assertThat(parser.parse("t".repeat(8_000))).isEqualTo(new Command.Unclear(Optional.empty()));
    }

    @ParameterizedTest(name = "{0} → {1}, {2}")
    @CsvSource({
        "3m, 3m, 3 months",
        "26W, 26w, 26 weeks",
        "2 years, 2y, 2 years",
        "1y, 1y, year",
        "90 days, 90d, 90 days",
        "012m, 12m, 12 months",
        "20y, 20y, 20 years",
        "ALL, all, all results",
    })
    void a_trend_takes_any_span(String typed, String code, String label) {
        Command.Trend trend = (Command.Trend) parser.parse("ci trend " + typed);

        assertThat(trend.product()).isEqualTo(CI);
        assertThat(trend.span().code()).isEqualTo(code);
        assertThat(trend.span().label()).isEqualTo(label);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "0m, ci trend 12m",
        "999y, ci trend 12m",
        "21y, ci trend 12m",
        "99999999999m, ci trend 12m",
        "-3m, ci trend 12m",
        "1.5y, ci trend 12m",
        "soon, ci trend 12m",
        "please, ci trend 12m",
        "al, ci trend all",
    })
    void a_trend_over_what_is_no_span_gets_a_suggestion(String typed, String meant) {
        assertThat(parser.parse("ci trend " + typed)).isEqualTo(new Command.UnknownSpan(typed, meant));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "mark ci New Runners live! | ci | - | New Runners live!",
                "MARK  Ci 2026-10-05   New  Runners | ci | 2026-10-05 | New Runners",
                "mark object storage it’s <fast> &amp; *free* | storage | - | it’s <fast> & *free*",
                "mark object storage 5.10.2026 moved | storage | 5.10.2026 | moved",
                "mark ci ci | ci | - | ci",
                "mark ci | ci | - | ''",
                "mark ci 2026-10-05 | ci | 2026-10-05 | ''",
            })
    void a_mark_keeps_its_words_as_they_were_typed(String typed, String product, String day, String text) {
        Command.Mark mark = (Command.Mark) parser.parse(typed);

        assertThat(mark.product().id()).isEqualTo(product);
        assertThat(mark.day()).isEqualTo(Optional.ofNullable(day));
        assertThat(mark.text()).isEqualTo(text);
    }

    @Test
    void a_mark_without_a_product_gets_a_suggestion() {
        assertThat(parser.parse("mark")).isEqualTo(new Command.WhichProduct("mark ci new runners live"));
        assertThat(parser.parse("mark new runners")).isEqualTo(new Command.WhichProduct("mark ci new runners live"));
        assertThat(parser.parse("makr ci new runners"))
                .isEqualTo(new Command.Unclear(Optional.of("mark ci new runners")));
    }
}
