package dev.candor.core.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.response.Submission;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.ui.Interactions.Reaction;
import dev.candor.core.ui.result.RenderedPage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Open waves after their product was renamed or their survey moved to another product. */
final class RenamedProductTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String WAY_OUT =
            "but its product `ci` is not in the configuration: nobody else is asked, and its"
                    + " result is posted nowhere. Give the product its id `ci` back";

    @TempDir
    Path folder;

    private CoreFixture fixture;
    private Wave wave;

    @BeforeEach
    void open() {
        fixture = new CoreFixture(folder);
        wave = fixture.openWave();
        fixture.close();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void asking_and_closing_lead_to_the_old_id_and_not_to_each_other() {
        MemberInteractions handler = handlerFor(product("ci-new"));

        assertThat(command(handler, "ask ci-new ci-pulse"))
                .contains("CI: this survey is open already", WAY_OUT)
                .doesNotContain("close ci-new");
        assertThat(command(handler, "close ci-new")).contains(WAY_OUT).doesNotContain("No survey about CI is open");
        assertThat(FilledForm.shown(handler.submit("U0PM", "ask", "ci-new", Map.of("survey", List.of("ci-pulse")))))
                .contains(WAY_OUT, "Nobody was asked twice")
                .doesNotContain("close ci-new");
    }

    @Test
    void the_wave_of_a_moved_survey_is_closed_under_its_old_product() {
        MemberInteractions handler = handlerFor(product("builds"), product("ci"));

        assertThat(command(handler, "ask builds ci-pulse"))
                .contains("this survey is open already", "`/platform-feedback close ci`");
        assertThat(handler.command("U0PM", "close ci"))
                .isInstanceOfSatisfying(
                        CommandResponse.Modal.class,
                        modal -> assertThat(RenderedPage.of(modal.form())).contains(wave.id()));
    }

    @Test
    void people_asked_under_the_old_id_can_still_decline_and_opt_out() {
        MemberInteractions handler = handlerFor(product("ci-new"));

        assertThat(handler.press("U0PAY1", "prompt.skip", wave.id()))
                .isInstanceOfSatisfying(
                        Reaction.Replace.class,
                        skipped -> assertThat(RenderedPage.of(skipped.page()))
                                .contains("All right, not this time")
                                .doesNotContain("closed"));
        assertThat(handler.press("U0PAY2", "prompt.stop", wave.id()))
                .isInstanceOfSatisfying(
                        Reaction.Replace.class,
                        stopped -> assertThat(RenderedPage.of(stopped.page()))
                                .contains("You will not be asked about ci any more"));
        assertThat(fixture.optOuts.optedOutProducts("U0PAY2")).containsExactly("ci");
    }

    @Test
    void the_message_of_a_closed_wave_without_its_product_offers_nothing() {
        handlerFor(product("ci-new"));
        fixture.deliverPrompts();
        for (int i = 1; i <= 6; i++) {
            fixture.responses.cast(new Submission("U0PAY" + i, wave.id(), Map.of("satisfaction", List.of("4"))));
        }
        fixture.tickAt(wave.closes());

        assertThat(fixture.rendering.messages().apply(OutboxMessage.update(wave.id(), new Person("U0PAY1", LONDON))))
                .hasValueSatisfying(page -> assertThat(RenderedPage.of(page))
                        .contains("The survey about ci is closed.")
                        .doesNotContain("["));
    }

    private static Product product(String id) {
        return new Product(
                id, id.equals("builds") ? "Builds" : "CI", List.of("U0PM"), "C0CI", List.of("C0ENG"), List.of());
    }

    /** A handler whose survey is about the first of these products. */
    private MemberInteractions handlerFor(Product... products) {
        Survey survey = new Survey(
                "ci-pulse", products[0].id(), Optional.empty(), Duration.ofDays(5), List.of(), CoreFixture.QUESTIONS);
        Catalogue catalogue = new Catalogue(List.of(products), List.of(), List.of(survey));
        fixture = new CoreFixture(folder, catalogue);
        fixture.tickAt(CoreFixture.START.plusSeconds(120));
        return fixture.candor.interactions();
    }

    private static String command(MemberInteractions handler, String text) {
        CommandResponse answer = handler.command("U0PM", text);
        return answer instanceof CommandResponse.Modal modal
                ? RenderedPage.of(modal.form())
                : RenderedPage.of(((CommandResponse.Message) answer).page());
    }
}
