package dev.candor.core.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.outbox.DigestScope;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Person;
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
    void the_digest_of_a_shared_channel_tells_what_concerns_any_of_its_teams() {
        world.directory.put("S0AWAY", Set.of(new Person("U99", UiFixture.LONDON)));
        String wave = world.open("ci-pulse");
        world.rate(wave, 10, 5).close(wave);

        assertThat(digest("C0PAY")).contains("*CI: about 80 % or more of those who answered are satisfied.*");
        assertThat(digest("C0ELSEWHERE")).as("nobody of the one team was asked").isEmpty();
    }

    /** As it is addressed to a team nobody of which was asked, where those of another team in this channel were. */
    private String digest(String channelOfThoseAsked) {
        Catalogue catalogue = new Catalogue(
                world.lookup.catalogue().products(),
                List.of(
                        new Team("away", "Away", List.of("S0AWAY"), "C0PAY"),
                        new Team("payments", "Payments", List.of("S0PAY"), channelOfThoseAsked)),
                world.lookup.catalogue().surveys());
        ProductLookup lookup =
                new ProductLookup(catalogue, world.lookup.schedule(), world.lookup.waves(), world.lookup.releases());
        return new MessageRenderer(
                        lookup,
                        new WorkspaceRules(List.of(), true, Policy.FLOOR, UiFixture.LONDON),
                        world.outcomes,
                        world::find,
                        () -> world.now)
                .apply(OutboxMessage.digest(new DigestScope("away", SINCE), "C0PAY", world.now))
                .map(RenderedPage::of)
                .orElse("");
    }
}
