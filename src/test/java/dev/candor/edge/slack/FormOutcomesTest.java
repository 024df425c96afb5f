package dev.candor.edge.slack;

import static com.google.gson.JsonParser.parseString;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.ui.FormOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a person sees after a form was submitted, or something was pressed in it. */
final class FormOutcomesTest extends SlackTest {
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
                    Field.OnChange.REDRAWS)));

    @Test
    void a_mistake_is_marked_at_its_field() {
        rig.interactions.outcome = area -> new FormOutcome.Invalid(Map.of("one-thing", "Too short."), Optional::empty);

        assertThat(answer("")).isEqualTo(parseString("""
                {"response_action":"errors","errors":{"one-thing":"Too short."}}"""));
    }

    @Test
    void a_failure_is_told_at_a_field_so_that_what_was_typed_stays() {
        rig.interactions.outcome = area -> {
            throw new IllegalStateException("the disk is full");
        };

        assertThat(answer("")).isEqualTo(parseString("""
                {"response_action":"errors","errors":{
                 "satisfaction":"Something went wrong on Candor's side. Please try again in a minute."}}"""));
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

    @Test
    void of_two_choices_the_latest_is_drawn_though_the_earlier_is_ready_after_it() {
        CountDownLatch newer = new CountDownLatch(1);
        CountDownLatch older = new CountDownLatch(1);
        rig.interactions.change = press -> {
            if (press.value().equals("first")) {
                await(newer);
                older.countDown();
            }
            return Optional.of(titled(press.value()));
        };

        rig.interaction(chosen("first", "17.1"));
        rig.interaction(chosen("second", "17.2"));
        assertThat(rig.slack.call("views.update").json("view").toString()).contains("second");
        newer.countDown();
        await(older);
        rig.interaction(chosen("third", "17.3"));

        assertThat(rig.slack.call("views.update").json("view").toString()).contains("third");
    }

    @Test
    void a_choice_that_is_ready_after_the_submission_draws_nothing_over_its_answer() {
        CountDownLatch submitted = new CountDownLatch(1);
        CountDownLatch ready = new CountDownLatch(1);
        rig.interactions.change = press -> {
            if (press.value().equals("slow")) {
                await(submitted);
                ready.countDown();
            }
            return Optional.of(titled(press.value()));
        };
        rig.interactions.outcome = area -> FormOutcome.sentence("Sixty people are being asked.");

        rig.interaction(chosen("slow", "17.1"));
        assertThat(body("")).contains("Sixty people are being asked.");
        submitted.countDown();
        await(ready);
        rig.interaction(chosen("another", "17.2"));

        assertThat(rig.slack.call("views.update").json("view").toString()).contains("another");
    }

    private static Form titled(String title) {
        return new Form("own", title, "Save", "ci", FORM.fields());
    }

    private static String chosen(String value, String at) {
        return RequestPayloads.pressedInView("modal", "ask.redraw")
                .replace("\"type\":\"button\",\"action_ts\":\"1\"", """
                        "type":"static_select","action_ts":"%s","selected_option":{"value":"%s"}""".formatted(at, value));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
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
