package dev.candor.edge.slack;

import com.slack.api.model.User;
import dev.candor.core.sampling.Availability;
import dev.candor.core.survey.Person;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A member who may be asked, with the availability that their status shows. */
record SlackUser(Person person, SlackAccount account, Availability availability) {
    /** Status emoji for vacation and illness. Travelling or being in a meeting does not count as away. */
    private static final Set<String> AWAY_EMOJI = Set.of(
            ":palm_tree:",
            ":desert_island:",
            ":beach_with_umbrella:",
            ":umbrella_on_ground:",
            ":camping:",
            ":face_with_thermometer:",
            ":mask:",
            ":hospital:");

    /** The person with the availability shown by the profile's status. */
    static SlackUser of(Person person, SlackAccount account, User.Profile profile) {
        if (!AWAY_EMOJI.contains(Objects.requireNonNullElse(profile.getStatusEmoji(), ""))) {
            return new SlackUser(person, account, new Availability.Here(person.zone()));
        }
        long end = Objects.requireNonNullElse(profile.getStatusExpiration(), 0L);
        // Zero means a status without an end.
        Optional<Instant> until = end == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(end));
        return new SlackUser(person, account, new Availability.Away(person.zone(), until));
    }
}
