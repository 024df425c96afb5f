package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.LONDON;
import static dev.candor.core.ui.UiFixture.engineer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.outbox.DigestScope;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.Page;
import dev.candor.core.survey.Person;
import dev.candor.core.ui.result.RenderedPage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weekly digest of a team. */
class DigestMessageTest extends UiTest {
    private static final Person ANA = new Person(engineer(1), LONDON);

    @Test
    void a_wave_without_a_result_is_one_line_in_the_channel_and_not_in_the_digest() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 3, 4).close(wave);

        assertThat(written(OutboxMessage.result(wave, "C0CI", fixture.now)))
                .isEqualTo("""
                (CI, 3 November 2026: not enough answers to show safely.)
                CI, 3 November 2026: not enough answers to show safely.
                """)
                .as("never how many answered")
                .doesNotContain("%", "were asked");
        assertThat(digest("payments")).isEmpty();
    }

    @Test
    void a_digest_shows_a_small_team_the_result_and_the_next_survey() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 10, 5).close(wave);

        String digest = digest("payments").map(RenderedPage::of).orElseThrow();

        assertThat(digest).isEqualTo("""
                (New results: CI.)
                # What you said
                *CI: about 80 % or more of those who answered are satisfied.*
                🟦🟦🟦🟦🟦🟦🟦🟦🟥🟥  about 80 % or more satisfied · about 20 % or less dissatisfied
                ----
                *What comes next*
                Jenkins: the next survey opens on Wednesday 4 November
                CI: the next survey opens on Tuesday 10 November
                ~ Thank you to everyone who answered. One product: `/platform-feedback ci`
                """);
        assertThat(digest).as("never the team's own answers, never a person").doesNotContain("Payments", "U0");
    }

    @Test
    void of_several_next_surveys_the_digest_names_the_first() {
        String wave = fixture.open("jenkins-pulse");
        fixture.rate(wave, 10, 5).close(wave);

        assertThat(digest("payments").map(RenderedPage::of).orElseThrow())
                .contains("Jenkins: the next survey opens on Wednesday 4 November")
                .as("one line for each product")
                .doesNotContain("Thursday 5 November");
    }

    @Test
    void without_new_results_for_the_team_no_digest_is_rendered() {
        assertThat(digest("payments")).as("nothing was closed").isEmpty();
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 10, 5).close(wave);
        assertThat(digest("gone")).as("no such team").isEmpty();
        fixture.directory.put("S0PAY", Set.of(new Person("U99", LONDON)));
        assertThat(digest("payments")).as("nobody of the team was asked").isEmpty();
        fixture.directory.hide("S0PAY");
        assertThatThrownBy(() -> digest("payments"))
                .as("nobody knows who is in the team: the message waits")
                .hasMessageContaining("S0PAY");
    }

    @Test
    void teams_get_no_digest_if_results_are_for_owners_only(@TempDir Path folder) {
        try (UiFixture strict = new UiFixture(folder, false)) {
            String wave = strict.open("ci-pulse");
            strict.rate(wave, 10, 5).close(wave);

            assertThat(strict.renderer.apply(digestLetter("payments", strict.now.minusMillis(1))))
                    .isEmpty();
            assertThat(RenderedPage.of(strict.renderer
                            .apply(OutboxMessage.update(wave, ANA))
                            .orElseThrow()))
                    .contains("The survey about CI is closed.", "Its result goes to the owners of CI.")
                    .as("never an invitation to what is refused")
                    .doesNotContain("results.");
        }
    }

    @Test
    void what_comes_next_names_open_surveys_and_products_without_a_result_by_date() {
        String wave = fixture.open("jenkins-pulse");
        fixture.rate(wave, 10, 5).close(wave);
        fixture.open("ci-pulse");

        assertThat(written(OutboxMessage.digest(
                        new DigestScope("payments", fixture.now.minus(Duration.ofDays(7))), "C0PAY", fixture.now)))
                .contains("""
                        *What comes next*
                        Jenkins: the next survey opens on Wednesday 4 November
                        CI: the survey is open until Sunday 8 November
                        """);
    }

    @Test
    void what_comes_next_names_each_survey_of_a_product_that_is_open() {
        String closed = fixture.open("ci-pulse");
        fixture.rate(closed, 10, 5).close(closed);
        fixture.open("jenkins-pulse");
        fixture.advance(Duration.ofDays(1));
        fixture.open("jenkins-words");

        assertThat(digest("payments").map(RenderedPage::of).orElseThrow()).contains("""
                        Jenkins (pulse): the survey is open until Sunday 8 November
                        Jenkins (words): the survey is open until Monday 9 November
                        """);
    }

    @Test
    void the_survey_of_a_product_with_several_is_named_in_its_channel_and_where_it_is_open() {
        String rating = fixture.open("jenkins-pulse");
        fixture.open("jenkins-words");
        fixture.rate(rating, 10, 5).close(rating);

        assertThat(written(OutboxMessage.result(rating, "C0JEN", fixture.now))).contains("# Jenkins (pulse) – ");
        assertThat(digest("payments").map(RenderedPage::of).orElseThrow())
                .contains("Jenkins (words): the survey is open until ");
    }

    @Test
    void a_digest_shows_every_survey_that_closed_since_the_last() {
        String rating = fixture.open("jenkins-pulse");
        String words = fixture.open("jenkins-words");
        fixture.rate(rating, 10, 5).close(rating).advance(Duration.ofDays(1)).close(words);

        assertThat(digest("payments").map(RenderedPage::of).orElseThrow())
                .startsWith("(New results: Jenkins.)")
                .contains("*Jenkins (pulse): about 80 % or more of those who answered are satisfied.*")
                .as("never the one with nothing to show")
                .doesNotContain("a new result", "comments are in")
                .containsOnlyOnce("Jenkins: the next survey opens on");
    }

    @Test
    void a_result_of_the_same_day_is_not_repeated() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 10, 5).close(wave);
        Instant closed = fixture.now;

        assertThat(digest("payments", closed.minusMillis(1))).isPresent();
        assertThat(digest("payments", closed))
                .as("already in the digest of that instant")
                .isEmpty();
    }

    @Test
    void a_survey_that_closed_late_counts_from_its_close() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 10, 5).advance(Duration.ofDays(9));
        Instant lastDigest = fixture.now;
        fixture.advance(Duration.ofHours(1)).scheduler.tick(fixture.now);

        assertThat(digest("payments", lastDigest)).isPresent();
    }

    private Optional<Page> digest(String team) {
        return digest(team, Instant.parse("2026-11-02T09:00:00Z"));
    }

    private Optional<Page> digest(String team, Instant since) {
        return fixture.renderer.apply(digestLetter(team, since));
    }

    private static OutboxMessage digestLetter(String team, Instant since) {
        return OutboxMessage.digest(new DigestScope(team, since), "C0PAY", since.plus(Duration.ofDays(7)));
    }
}
