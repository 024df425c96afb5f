package dev.candor.edge.config;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.SampleSize.Share;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Team;
import dev.candor.core.survey.Theme;
import dev.candor.core.survey.Themes;
import dev.candor.core.survey.WorkingHours;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultsTest {
    private static final String ONE_PRODUCT = """
            products:
              - { id: ci, name: CI, owners: [U0PM], channel: C0CI, audience: [C0ENG] }
            """;

    private static final String SURVEY =
            "surveys: [{ id: s, product: ci, questions: [{ id: q, type: text, ask: Why }] }]\n";

    private static final WorkspaceSettings DEFAULT = new WorkspaceSettings(
            ZoneId.of("Europe/London"),
            new WorkingHours(
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 0),
                    Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY),
                    Set.of()),
            List.of(),
            WorkspaceSettings.Visibility.EVERYONE);

    @TempDir
    Path folder = Path.of("");

    @Test
    void every_key_left_out_has_its_default() {
        Product ci = new Product("ci", "CI", List.of("U0PM"), "C0CI", List.of("C0ENG"), List.of());
        assertThat(SampleConfiguration.valid(folder, ONE_PRODUCT))
                .isEqualTo(new Configuration(
                        DEFAULT,
                        new Catalogue(List.of(ci), List.of(), List.of()),
                        Optional.of("0 0 9 ? * MON"),
                        new Policy(5, 10, 3),
                        200));
    }

    @Test
    void every_key_given_is_read() {
        Product ci =
                new Product("ci", "CI", List.of("U0PM", "S0PLATFORM"), "C0CI", List.of("C0ENG"), List.of("jenkins"));
        Product jenkins =
                new Product("jenkins", "Jenkins", List.of("W0PM"), "G0OLD", List.of("S0BACKEND", "U0ANA"), List.of());
        Survey survey = new Survey(
                        "ci-pulse",
                        "ci",
                        Optional.of("0 0 10 ? * TUE"),
                        Duration.ofDays(6),
                        List.of(Duration.ofDays(2), Duration.ofDays(4)),
                        List.of(
                                new Question("mood", QuestionType.RATING, "How is CI?", List.of()),
                                new Question(
                                        "pain",
                                        QuestionType.MULTI,
                                        "What slows you down?",
                                        List.of("queueing", "docs"))))
                .withThemes(new Themes(List.of(
                        new Theme("speed", List.of("slow", "latenc*")), new Theme("docs", List.of("docs", "how to")))));
        assertThat(SampleConfiguration.valid(folder, SampleConfiguration.TEXT))
                .isEqualTo(new Configuration(
                        new WorkspaceSettings(
                                ZoneId.of("Europe/Paris"),
                                new WorkingHours(
                                        LocalTime.of(8, 0),
                                        LocalTime.of(16, 30),
                                        Set.of(MONDAY, TUESDAY),
                                        Set.of(LocalDate.of(2026, 12, 25))),
                                List.of("U0ADMIN"),
                                WorkspaceSettings.Visibility.OWNERS),
                        new Catalogue(
                                List.of(ci, jenkins),
                                List.of(new Team("payments", "Payments", List.of("S0PAY"), "C0PAY")),
                                List.of(survey),
                                Optional.of(new ContactLimit(2, Duration.ofDays(14)))),
                        Optional.of("0 0 8 ? * FRI"),
                        new Policy(6, 12, 4),
                        120));
    }

    @Test
    void sample_and_exclusions_are_read_and_default_to_everyone() {
        Catalogue usual =
                SampleConfiguration.valid(folder, SampleConfiguration.TEXT).catalogue();
        assertThat(usual.products().get(0).exclude()).isEmpty();
        assertThat(usual.products().get(0).priority()).isEqualTo(5);
        assertThat(usual.surveys().get(0).sample().isEveryone()).isTrue();
        assertThat(usual.surveys().get(0).expectedResponse()).isEqualTo(50);
        Catalogue chosen = SampleConfiguration.valid(
                        folder,
                        SampleConfiguration.TEXT
                                .replace("replaces: [jenkins]", "exclude: [S0OPS, U0BEN]\n    priority: 1")
                                .replace(
                                        "open_for: P6D", "open_for: P6D\n    sample: 20%\n    expected_response: 65 %"))
                .catalogue();
        assertThat(chosen.products().get(0).exclude()).containsExactly("S0OPS", "U0BEN");
        assertThat(chosen.products().get(0).priority()).isEqualTo(1);
        assertThat(chosen.surveys().get(0).sample()).isEqualTo(new Share(20));
        assertThat(chosen.surveys().get(0).expectedResponse()).isEqualTo(65);
        assertThat(chosen.rotatingSurveyIds()).containsExactly("ci-pulse");
    }

    @Test
    void a_contact_limit_that_postponed_waves_can_keep_is_accepted() {
        String text = SampleConfiguration.TEXT.replace("at_most: 2, per: P14D", "at_most: 1, per: P12D");
        assertThat(SampleConfiguration.valid(folder, text).catalogue().contactLimit())
                .hasValue(new ContactLimit(1, Duration.ofDays(12)));
        assertThat(SampleConfiguration.mistakes(folder, text.replace("per: P12D", "per: P13D")))
                .hasSize(1);
        assertThat(SampleConfiguration.valid(
                                folder,
                                text.replace("P12D", "P60D").replace("open_for: P6D", "open_for: P6D\n    sample: 20%"))
                        .catalogue()
                        .surveys())
                .hasSize(1);
    }

    @Test
    void empty_mappings_have_the_defaults_and_a_digest_without_schedule_is_posted_only_on_demand() {
        Configuration configuration = SampleConfiguration.valid(
                folder, ONE_PRODUCT + "workspace: {}\nprivacy: {}\nteams: []\nsurveys: []\ndigest: {}\n");
        assertThat(configuration.workspace()).isEqualTo(DEFAULT);
        assertThat(configuration.policy()).isEqualTo(Policy.FLOOR);
        assertThat(configuration.digest()).isEmpty();
    }

    @Test
    void a_survey_has_no_schedule_no_reminders_and_five_days_unless_it_says_otherwise() {
        assertThat(SampleConfiguration.valid(folder, ONE_PRODUCT + SURVEY)
                        .catalogue()
                        .surveys())
                .containsExactly(new Survey(
                                "s",
                                "ci",
                                Optional.empty(),
                                Duration.ofDays(5),
                                List.of(),
                                List.of(new Question("q", QuestionType.TEXT, "Why", List.of())))
                        .withThemes(ThemesReader.defaults()));
    }

    @Test
    void the_default_themes_are_ten_for_platform_products() {
        assertThat(ThemesReader.defaults().names())
                .containsExactly(
                        "speed",
                        "queueing",
                        "flakiness",
                        "reliability",
                        "docs",
                        "access",
                        "cost",
                        "support",
                        "usability",
                        "migration");
    }

    @ParameterizedTest
    @CsvSource({"'', 2", "themes: {}, 0", "'themes: { cost: [bill] }', 1"})
    void a_survey_counts_its_own_themes_or_those_of_the_workspace(String key, int themes) {
        String text = SampleConfiguration.with("open_for: P6D", "open_for: P6D\n    " + key);
        assertThat(SampleConfiguration.valid(folder, text)
                        .catalogue()
                        .surveys()
                        .get(0)
                        .themes()
                        .names())
                .hasSize(themes);
    }

    @Test
    void the_largest_allowed_values_are_accepted() {
        String text = SampleConfiguration.TEXT
                .replace("    schedule: \"0 0 10 ? * TUE\"\n", "")
                .replace("open_for: P6D", "open_for: P60D")
                .replace("name: Payments", "name: " + "n".repeat(60))
                .replace("id: payments", "id: " + "9".repeat(40))
                .replace("ask: What slows you down?", "ask: >\n          " + "w".repeat(2000))
                .replace("[queueing, docs]", "[1, 2, 3, 4, 5, 6, 7, 8, 9, " + "o".repeat(75) + "]")
                .replace("min_group: 6", "min_group: 1000");
        assertThat(SampleConfiguration.valid(folder, text).policy().minGroup()).isEqualTo(1000);
    }

    @Test
    void durations_of_seconds_are_accepted() {
        String text = SampleConfiguration.TEXT.replace("P6D", "PT30S").replace("[P2D, P4D]", "[PT10S]");
        Survey survey =
                SampleConfiguration.valid(folder, text).catalogue().surveys().get(0);
        assertThat(survey.openFor()).isEqualTo(Duration.ofSeconds(30));
        assertThat(survey.remindAfter()).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void only_the_list_of_products_is_required() {
        assertThat(SampleConfiguration.mistakes(folder, SURVEY))
                .containsExactly("candor.yaml:1: products: the key is missing; name at least one product");
        assertThat(SampleConfiguration.mistakes(folder, "products: []\n"))
                .containsExactly("candor.yaml:1: products: the list is empty; name at least one product");
    }
}
