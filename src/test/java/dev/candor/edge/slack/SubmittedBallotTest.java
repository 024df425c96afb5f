package dev.candor.edge.slack;

import static com.google.gson.JsonParser.parseString;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Page;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.Submission;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A submitted ballot is read whole, and answered in its own window. */
final class SubmittedBallotTest extends SlackTest {
    @Test
    void a_ballot_with_any_kind_of_field_is_read_and_its_receipt_replaces_the_form() throws InterruptedException {
        HttpResponse<String> response = rig.interaction(RequestPayloads.submitted("ballot", "Faster builds, ünïcode"));

        Submission submission = rig.submissions.take();
        assertThat(submission)
                .isEqualTo(new Submission(
                        "UANA",
                        "wave-1",
                        Map.of(
                                "satisfaction", List.of("4"),
                                "pain", List.of("0", "2"),
                                "since", List.of("2026-11-24"),
                                "with", List.of("UBEN", "UCHI"),
                                "one-thing", List.of("Faster builds, ünïcode")),
                        Set.of("satisfaction", "one-thing", "pain", "instead", "skipped", "since", "with", "empty")));
        assertThat(rig.json(response))
                .isEqualTo(parseString("{\"response_action\":\"update\",\"view\":"
                        + BlockRenderer.json(ViewRenderer.reading("Your answers are sealed", Page.of("Sealed.")))
                        + "}"));
    }

    @Test
    void each_receipt_has_its_page() {
        Page page = Page.of("So it is.");

        assertThat(receipt(new Receipt.AlreadyAnswered(page))).contains("\"You have answered\"", "So it is.");
        assertThat(receipt(new Receipt.Closed(page))).contains("\"This survey is closed\"", "So it is.");
        assertThat(receipt(new Receipt.NotAsked(page))).contains("\"You were not asked\"", "So it is.");
    }

    @Test
    void errors_are_shown_at_their_fields_and_others_at_the_first() {
        String answer = receipt(new Receipt.Invalid(
                Map.of("one-thing", "At most 3,000 characters.", "tampered", "There is no such question.")));

        assertThat(parseString(answer)).isEqualTo(parseString("""
                {"response_action":"errors","errors":{
                 "one-thing":"At most 3,000 characters.","satisfaction":"There is no such question."}}"""));
    }

    @Test
    void a_failed_ballot_keeps_its_form_and_asks_to_send_it_again() {
        rig.intake = submission -> {
            throw new IllegalStateException("disk full");
        };

        assertThat(rig.interaction(RequestPayloads.submitted("ballot", "Faster"))
                        .body())
                .contains("\"response_action\":\"errors\"", "could not be sealed just now")
                .doesNotContain("disk");
    }

    private String receipt(Receipt receipt) {
        rig.intake = submission -> receipt;
        return rig.interaction(RequestPayloads.submitted("ballot", "x")).body();
    }
}
