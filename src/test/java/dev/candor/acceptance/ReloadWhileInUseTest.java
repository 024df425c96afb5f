package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.scheduling.Wave;
import dev.candor.demo.user.SubmissionOutcome;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.View;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people are doing while the configuration file is changed below them. */
@Tag("slow")
final class ReloadWhileInUseTest extends ReloadingBotTest {
    private static final String ASKED = "Overall, how satisfied are you with CI?";

    @Test
    void a_ballot_that_is_filled_in_while_its_questions_change_is_sealed_as_it_was_read() throws IOException {
        bot.open();
        View form = bot.users.openForm(ENGINEER, 4);
        assertThat(form.words()).contains(ASKED);

        write(shipped.replace(ASKED, "How good is CI?").replace("id: recommend", "id: advise"));
        assertThat(log.lines()).singleElement().asString().contains("changed survey ci-pulse");
        bot.as(ENGINEER).submit();

        bot.users.awaitModal(ENGINEER, "whole record");
        assertThat(DatabaseReader.answered(bot)).containsExactly(ENGINEER);
    }

    @Test
    void a_ballot_that_is_filled_in_while_its_product_is_removed_is_sealed() throws IOException {
        bot.open();
        bot.users.openForm(ENGINEER, 4);

        write(withoutCi());
        bot.as(ENGINEER).submit();

        bot.users.awaitModal(ENGINEER, "whole record");
        assertThat(DatabaseReader.answered(bot)).containsExactly(ENGINEER);
    }

    @Test
    void the_open_wave_of_a_removed_survey_goes_on_and_its_result_is_posted() throws IOException {
        bot.open();
        int from = shipped.indexOf("  - id: ci-pulse");
        int to = shipped.indexOf("  - id: kubernetes-pulse");
        write(shipped.substring(0, from) + shipped.substring(to));
        assertThat(log.lines())
                .hasSize(2)
                .anyMatch(line -> line.endsWith("is in force: removed survey ci-pulse"))
                .anyMatch(line -> line.contains("the wave goes on to its end"));
        bot.users.answer(ENGINEER, 4);

        bot.clock.advanceTo(close("ci"));
        bot.deliver();

        assertThat(bot.users.posts("C0CI"))
                .singleElement()
                .satisfies(result -> assertThat(result.words()).contains("CI"));
        bot.clock.advance(Duration.ofDays(7), Duration.ofHours(6));
        assertThat(bot.app().openWaves()).noneMatch(wave -> wave.product().equals("ci"));
    }

    /** The owner, with a survey of one own question about this product written and not sent. */
    private UserDriver writing(String product, String name, String words) {
        UserDriver owner = bot.as(OWNER);
        owner.command("/platform-feedback ask " + product);
        owner.awaitModal("ask");
        owner.pick("survey", "own");
        bot.users.awaitModal(OWNER, "You write up to 5 questions");
        owner.submit();
        owner.type("name", name);
        owner.type("q1.words", words);
        String hash = owner.modal().orElseThrow().hash();
        owner.pick("q1.type", "rating");
        owner.await(
                "the form, drawn again",
                () -> owner.modal().filter(view -> !view.hash().equals(hash)));
        return owner;
    }

    private Instant close(String product) {
        return bot.app().openWaves().stream()
                .filter(wave -> wave.product().equals(product))
                .map(Wave::closes)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_owner_who_is_removed_while_writing_questions_keeps_them() throws IOException {
        UserDriver owner = writing("storage", "Bucket page", "Is the new bucket page better?");

        write(shipped.replaceAll("owners: \\[[^\\]]*\\]", "owners: [U0TARIQ]"));

        assertThat(owner.submit())
                .isInstanceOfSatisfying(
                        SubmissionOutcome.Refused.class,
                        refused -> assertThat(refused.errors().get("name"))
                                .isEqualTo("Only the owners of Object storage can start a survey about it. Please ask"
                                        + " one of them to save these questions. Nothing was stored."));
        assertThat(owner.submit()).as("the form is still there").isInstanceOf(SubmissionOutcome.Refused.class);

        write(shipped);
        assertThat(owner.submit()).isEqualTo(new SubmissionOutcome.Closed());
        bot.users.awaitModal(OWNER, "Is the new bucket page better?");
    }

    @Test
    void an_owner_whose_product_is_removed_while_writing_questions_keeps_them() throws IOException {
        UserDriver owner = writing("ci", "Queues", "How long do you wait?");

        write(withoutCi());

        assertThat(owner.submit())
                .isInstanceOfSatisfying(
                        SubmissionOutcome.Refused.class,
                        refused -> assertThat(refused.errors().get("name")).contains("Nothing was stored."));
        write(shipped);
        assertThat(owner.submit()).isEqualTo(new SubmissionOutcome.Closed());
        bot.users.awaitModal(OWNER, "How long do you wait?");
    }

    @Test
    void an_owner_whose_product_is_removed_before_closing_its_survey_learns_why_it_stays_open() throws IOException {
        bot.open();
        UserDriver owner = bot.as(OWNER);
        owner.command("/platform-feedback close ci");
        owner.awaitModal("close");

        write(withoutCi());
        owner.submit();

        assertThat(bot.users.awaitModal(OWNER, "not in the configuration").words())
                .contains("is open until")
                .doesNotContain("closed already");
        assertThat(bot.app().openWaves()).isNotEmpty();
    }
}
