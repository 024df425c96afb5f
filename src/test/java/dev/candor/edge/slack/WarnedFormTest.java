package dev.candor.edge.slack;

import static com.google.gson.JsonParser.parseString;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.response.Receipt;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WarnedFormTest {
    @Test
    void a_warning_shows_the_form_again_with_its_answers() throws IOException {
        List<Field.Choice> two = List.of(new Field.Choice("0", "docs"), new Field.Choice("1", "queueing"));
        Receipt warning = new Receipt.Warned(new Form(
                "ballot",
                "CI",
                "Seal it as it is now",
                "wave-1 warned",
                List.of(
                        new Field.PickMany("pain", "answer", "What?", two, List.of("1")),
                        new Field.PickMany("none", "answer", "What?", two, List.of()),
                        new Field.Write("one-thing", "answer", "What?", "Could tell: @zoe", 1_000, "ask <@zoe>"),
                        new Field.Write("more", "answer", "More?", "", 1_000, ""))));

        JsonObject shown = answered(warning);
        assertThat(shown.get("response_action").getAsString()).isEqualTo("update");
        JsonObject view = shown.getAsJsonObject("view");
        assertThat(view.get("private_metadata").getAsString()).isEqualTo("wave-1 warned");
        List<String> filled = view.getAsJsonArray("blocks").asList().stream()
                .map(block -> block.getAsJsonObject().getAsJsonObject("element"))
                .map(element -> element.get("initial_options") + " " + element.get("initial_value"))
                .toList();
        assertThat(filled)
                .containsExactly(
                        "[{\"text\":{\"type\":\"plain_text\",\"text\":\"queueing\",\"emoji\":false},\"value\":\"1\"}] null",
                        "null null",
                        "null \"ask <@zoe>\"",
                        "null null");
    }

    private static JsonObject answered(Receipt receipt) throws IOException {
        try (SlackFixture rig = new SlackFixture()) {
            rig.intake = submission -> receipt;
            return parseString(rig.interaction(RequestPayloads.submitted("ballot", "x"))
                            .body())
                    .getAsJsonObject();
        }
    }
}
