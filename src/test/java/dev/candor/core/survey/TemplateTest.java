package dev.candor.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {
    private static final Product JENKINS = product("jenkins", "Jenkins");
    private static final Product CI = product("ci", "CI", "jenkins");
    private static final Catalogue CATALOGUE = new Catalogue(List.of(CI, JENKINS), List.of(), List.of());

    @ParameterizedTest
    @EnumSource(Template.class)
    void every_template_fits_into_one_survey_with_ids_and_options_that_slack_takes(Template template) {
        List<Question> questions = template.questions(CATALOGUE, CI);
        assertThat(new Survey("s", "ci", Optional.empty(), Duration.ofDays(5), List.of(), questions).questions())
                .isNotEmpty();
        assertThat(questions).extracting(Question::id).doesNotHaveDuplicates().allMatch(id -> !id.contains("."));
        assertThat(questions).extracting(Question::wording).doesNotHaveDuplicates();
        assertThat(questions.stream().flatMap(q -> q.options().stream()))
                .allMatch(option -> option.length() <= Question.MAX_OPTION_LENGTH);
        assertThat(Template.of(template.word())).contains(template);
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void every_template_names_the_product_it_asks_about(Template template) {
        assertThat(template.questions(CATALOGUE, CI).stream()
                        .flatMap(q -> IntStream.rangeClosed(0, q.options().size())
                                .mapToObj(
                                        i -> i == 0 ? q.wording() : q.options().get(i - 1))))
                .anyMatch(words -> words.contains("CI"));
    }

    @Test
    void the_system_usability_scale_has_its_ten_items_in_order() {
        assertThat(Template.SUS.questions(CATALOGUE, CI))
                .hasSize(10)
                .allMatch(q -> q.type() == QuestionType.AGREE && q.purpose() == Purpose.SUS_ITEM)
                .element(3)
                .extracting(Question::wording)
                .isEqualTo("I think that I would need the support of a technical person to be able to use CI.");
    }

    @Test
    void umux_lite_has_two_items_of_seven_points() {
        assertThat(Template.UMUX_LITE.questions(CATALOGUE, CI))
                .extracting(Question::wording)
                .containsExactly("CI's capabilities meet my requirements.", "CI is easy to use.");
        assertThat(Template.UMUX_LITE.questions(CATALOGUE, CI))
                .allMatch(q -> q.type() == QuestionType.EASE && q.purpose() == Purpose.UMUX_ITEM);
    }

    @Test
    void adoption_asks_about_use_first() {
        assertThat(Template.ADOPTION.questions(CATALOGUE, CI))
                .extracting(Question::purpose)
                .containsExactly(
                        Purpose.USAGE,
                        Purpose.WHY_NOT,
                        Purpose.INSTEAD,
                        Purpose.OPINION,
                        Purpose.CHOICE,
                        Purpose.ALTERNATIVE);
    }

    @Test
    void people_who_do_not_use_a_product_are_asked_why_and_what_they_use_instead() {
        List<Question> usage = Template.usage(CATALOGUE, JENKINS, 30);
        assertThat(usage.get(0).wording()).isEqualTo("Have you used Jenkins in the last 30 days?");
        assertThat(usage.get(0).askedOf()).isEqualTo(AskedOf.EVERYONE);
        assertThat(usage.subList(1, 3)).allMatch(q -> q.askedOf().equals(AskedOf.OTHERS));
        assertThat(usage.get(2).options())
                .containsExactly(
                        "CI",
                        "A tool that my team built",
                        "A tool from outside",
                        "Nothing: I do it by hand",
                        "Something else");
        assertThat(Template.usage(CATALOGUE, CI, 1).get(0).wording())
                .isEqualTo("Have you used CI in the last 24 hours?");
    }

    @Test
    void a_migration_asks_each_generation_of_its_users_and_the_move_of_all_users() {
        List<Question> questions = Template.MIGRATION.questions(CATALOGUE, CI);
        assertThat(questions.get(0).options()).containsExactly("CI", "Jenkins", "Both", "None of them");
        assertThat(questions)
                .filteredOn(q -> q.about().isPresent())
                .extracting(q -> q.about().orElseThrow(), Question::askedOf)
                .containsExactly(
                        tuple("ci", AskedOf.generations(Set.of(0, 2))),
                        tuple("jenkins", AskedOf.generations(Set.of(1, 2))));
        assertThat(questions)
                .filteredOn(q -> q.purpose() == Purpose.BLOCKERS || q.purpose() == Purpose.INCENTIVES)
                .hasSize(2)
                .allMatch(q -> q.askedOf().equals(AskedOf.USERS));
    }

    @Test
    void a_migration_fits_two_to_six_generations() {
        assertThat(fits(1)).isFalse();
        assertThat(fits(2)).isTrue();
        assertThat(Template.MIGRATION.questions(generations(6), newest(6))).hasSize(Survey.MAX_QUESTIONS);
        assertThat(Template.MIGRATION
                        .questions(generations(3), newest(3))
                        .get(0)
                        .options())
                .containsExactly("P3", "P2", "P1", "More than one of them", "None of them");
        assertThat(fits(7)).isFalse();
    }

    private static boolean fits(int generations) {
        return Template.MIGRATION.fits(generations(generations), newest(generations));
    }

    /** P1 to P(count), each of which replaces the one before. */
    private static Catalogue generations(int count) {
        return new Catalogue(
                IntStream.rangeClosed(1, count).mapToObj(TemplateTest::newest).toList(), List.of(), List.of());
    }

    private static Product newest(int number) {
        return number == 1 ? product("p1", "P1") : product("p" + number, "P" + number, "p" + (number - 1));
    }

    private static Product product(String id, String name, String... replaces) {
        return new Product(id, name, List.of("U0PM"), "C0CI", List.of("C0ENG"), List.of(replaces));
    }
}
