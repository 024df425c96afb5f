package dev.candor.core.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Surveys;
import dev.candor.core.survey.Team;
import dev.candor.core.ui.result.OverviewPage;
import dev.candor.core.ui.result.RenderedPage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names with markup in them, on every kind of page. */
final class MarkupInNamesTest extends UiTest {
    @ParameterizedTest
    @ValueSource(strings = {"Build *fast* _now_ `x`", "C*", ":fire: drill", "a~b~c", "> quoted", "snake_case_name"})
    void a_name_is_never_interpreted_as_markup(String name) {
        Product given = new Product("star", name, List.of("U0PM"), "C0CI", List.of("C0ENG"), List.of());
        ProductLookup lookup = new ProductLookup(
                new Surveys(
                        new Catalogue(
                                List.of(given), List.of(new Team("t", name, List.of("S0PAY"), "C0PAY")), List.of()),
                        fixture.ownerSurveys),
                fixture.lookup.schedule(),
                fixture.lookup.waves(),
                fixture.lookup.releases(),
                fixture.lookup.marks(),
                fixture.lookup.replies(),
                fixture.lookup.starts());
        Product product = lookup.escapedCatalogue().products().get(0);

        for (Page page :
                List.of(OverviewPage.of(List.of(lookup.results(product)), List.of()), HelpPage.of(List.of(product)))) {
            String drawn = RenderedPage.of(page);
            assertThat(drawn).contains(MarkupEscape.of(name));
            assertThat(drawn.replace(MarkupEscape.of(name), "")).doesNotContain(name);
        }
        assertThat(lookup.escapedCatalogue().teams().get(0).name()).isEqualTo(MarkupEscape.of(name));
        assertThat(MarkupEscape.plain(MarkupEscape.of(name))).isEqualTo(name);
        assertThat(new CommandParser(lookup.escapedCatalogue()).parse(name))
                .isEqualTo(new Command.About(product, Command.View.SUMMARY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CI", "R&D Tools", "a < b & c", "10:00 build", "https://wiki.example", "日本語"})
    void a_name_without_markup_is_unchanged(String name) {
        assertThat(MarkupEscape.of(name)).isEqualTo(name);
    }
}
