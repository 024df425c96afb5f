package dev.candor.core.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.outbox.DigestScope;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Surveys;
import dev.candor.core.survey.Team;
import dev.candor.core.ui.result.RenderedPage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The digest in a channel that several teams share. */
final class SharedDigestTest extends UiTest {
    private static final Instant SINCE = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void the_digest_of_a_shared_channel_covers_all_its_teams() {
        fixture.directory.put("S0AWAY", Set.of(new Person("U99", UiFixture.LONDON)));
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 10, 5).close(wave);

        assertThat(digest("C0PAY")).contains("*CI: about 80 % or more of those who answered are satisfied.*");
        assertThat(digest("C0ELSEWHERE")).as("nobody of the one team was asked").isEmpty();
    }

    /** The digest addressed to a team that was not asked, sharing its channel with one that was. */
    private String digest(String channelOfThoseAsked) {
        Catalogue catalogue = new Catalogue(
                fixture.lookup.surveys().catalogue().products(),
                List.of(
                        new Team("away", "Away", List.of("S0AWAY"), "C0PAY"),
                        new Team("payments", "Payments", List.of("S0PAY"), channelOfThoseAsked)),
                fixture.lookup.surveys().catalogue().surveys());
        ProductLookup lookup = new ProductLookup(
                new Surveys(catalogue, fixture.ownerSurveys),
                fixture.lookup.schedule(),
                fixture.lookup.waves(),
                fixture.lookup.releases(),
                fixture.lookup.marks(),
                fixture.lookup.replies(),
                fixture.lookup.starts());
        return new MessageRenderer(
                        lookup,
                        new WorkspaceRules(List.of(), true, Policy.FLOOR, UiFixture.LONDON),
                        fixture.prompts,
                        fixture.outcomes,
                        fixture.directory,
                        () -> fixture.now)
                .apply(OutboxMessage.digest(new DigestScope("away", SINCE), "C0PAY", fixture.now))
                .map(RenderedPage::of)
                .orElse("");
    }
}
