package dev.candor.edge.slack;

import static com.google.gson.JsonParser.parseString;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.ui.FormOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person sees after a form was submitted, or something was pressed in it. */
final class FormOutcomesTest {
    private static final Form FORM = new Form(
            "own",
            "Questions",
            "Save",
            "ci",
            List.of(new Field.Select(
                    "type",
                    "ask.redraw",
                    "How",
                    List.of(new Field.Choice("rating", "Rating")),
                    Optional.of("rating"),
                    true)));

    private SlackFixture rig;

    @BeforeEach
    void start() throws IOException {
        rig = new SlackFixture(Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void a_mistake_is_marked_at_its_field() {
        rig.interactions.outcome = area -> new FormOutcome.Invalid(Map.of("one-thing", "Too short."));

        assertThat(answer("")).isEqualTo(parseString("""
                {"response_action":"errors","errors":{"one-thing":"Too short."}}"""));
    }

    @Test
    void another_form_replaces_it_or_opens_on_top() {
        rig.interactions.outcome = area -> new FormOutcome.Replaced(FORM);
        assertThat(answer("").getAsJsonObject().get("response_action").getAsString())
                .isEqualTo("update");
        rig.interactions.outcome = area -> new FormOutcome.Pushed(FORM);

        JsonObject pushed = answer("").getAsJsonObject();

        assertThat(pushed.get("response_action").getAsString()).isEqualTo("push");
        assertThat(pushed.get("view")).isEqualTo(parseString(BlockRenderer.json(ViewRenderer.modal(FORM))));
    }

    @Test
    void a_form_that_leads_back_closes_and_the_one_beneath_is_updated() {
        rig.interactions.outcome = area -> new FormOutcome.Returned(FORM);

        assertThat(body("\"previous_view_id\":\"VROOT\",")).isEmpty();

        StubSlack.Call update = rig.slack.call("views.update");
        assertThat(update.form()).containsEntry("view_id", "VROOT");
        assertThat(update.json("view")).isEqualTo(parseString(BlockRenderer.json(ViewRenderer.modal(FORM))));
    }

    @Test
    void a_form_that_leads_back_and_has_none_beneath_is_replaced() {
        rig.interactions.outcome = area -> new FormOutcome.Returned(FORM);

        assertThat(answer("").getAsJsonObject().get("response_action").getAsString())
                .isEqualTo("update");
    }

    @Test
    void a_press_in_a_form_changes_it_by_what_is_filled_in() {
        rig.interactions.change =
                press -> Optional.of(FORM).filter(form -> press.area().equals("ballot"));

        rig.interaction(RequestPayloads.pressedInView("modal", "ask.add"));

        StubSlack.Call update = rig.slack.call("views.update");
        assertThat(update.form()).containsEntry("view_id", "VOLD");
        assertThat(update.json("view").toString()).contains("\"dispatch_action\":true");
    }

    private JsonElement answer(String more) {
        return parseString(body(more));
    }

    private String body(String more) {
        return rig.interaction(
                        RequestPayloads.submitted("own", "x").replace("\"id\":\"VOLD\",", "\"id\":\"VOLD\"," + more))
                .body();
    }
}
