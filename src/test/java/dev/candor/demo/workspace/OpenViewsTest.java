package dev.candor.demo.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.blocks.StateValues;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An updated modal treats what was filled in as Slack does: it belongs to a block id and an action id. */
class OpenViewsTest {
    private final OpenViews views = new OpenViews(new Changes());
    private View modal = views.open("U0ANA", modal(Map.of("why", "", "instead", "")));

    /** A modal with these text inputs and their initial values. */
    private static ObjectNode modal(Map<String, String> inputs) {
        ObjectNode modal = JsonNodeFactory.instance.objectNode().put("type", "modal");
        new TreeMap<>(inputs).forEach((id, initial) -> {
            ObjectNode element = modal.withArrayProperty("blocks")
                    .addObject()
                    .put("type", "input")
                    .put("block_id", id)
                    .putObject("element")
                    .put("type", "plain_text_input")
                    .put("action_id", "answer");
            if (!initial.isEmpty()) {
                element.put("initial_value", initial);
            }
        });
        return modal;
    }

    private void type(String id, String words) {
        modal = views.fill(
                modal, id, "answer", StateValues.written(modal.element(id, "").orElseThrow(), words));
    }

    private void update(Map<String, String> inputs) {
        modal = views.update(modal, modal(inputs));
    }

    private JsonNode typed(String id) {
        return modal.values().path(id).path("answer").path("value");
    }

    @Test
    void a_field_that_stays_keeps_its_value_and_ignores_a_new_initial_one() {
        type("why", "Cache it");
        update(Map.of("why", "Something else", "what", "Initial"));
        assertThat(typed("why").asText()).isEqualTo("Cache it");
        assertThat(typed("what").asText()).isEqualTo("Initial");
    }

    @Test
    void a_field_that_was_left_empty_stays_empty_whatever_its_new_initial_value() {
        update(Map.of("why", "Something else"));
        assertThat(typed("why").isNull()).isTrue();
    }

    @Test
    void a_field_that_is_taken_away_is_forgotten_and_comes_back_with_its_initial_value() {
        type("instead", "Jenkins");
        update(Map.of("why", ""));
        assertThat(modal.values().has("instead")).isFalse();
        update(Map.of("why", "", "instead", ""));
        assertThat(typed("instead").isNull()).isTrue();

        update(Map.of("why", ""));
        update(Map.of("why", "", "instead", "Scripts"));
        assertThat(typed("instead").asText()).isEqualTo("Scripts");
    }
}
