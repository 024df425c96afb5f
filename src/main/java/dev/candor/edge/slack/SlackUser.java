package dev.candor.edge.slack;

import com.slack.api.model.User;
import dev.candor.core.sampling.Availability;
import dev.candor.core.survey.Person;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Someone who may be asked, and what their status says about when. */
record SlackUser(Person person, SlackAccount account, Availability availability) {
    /** Slack's own for vacation and illness, and what people take in their place. Who travels or meets is at work. */
    private static final Set<String> AWAY = Set.of(
            ":palm_tree:",
            ":desert_island:",
            ":beach_with_umbrella:",
            ":umbrella_on_ground:",
            ":camping:",
            ":face_with_thermometer:",
            ":mask:",
            ":hospital:");

    /** This person with the status in this profile. */
    static SlackUser of(Person person, SlackAccount account, User.Profile profile) {
        if (!AWAY.contains(Objects.requireNonNullElse(profile.getStatusEmoji(), ""))) {
            return new SlackUser(person, account, new Availability.Here(person.zone()));
        }
        long end = Objects.requireNonNullElse(profile.getStatusExpiration(), 0L);
        // Zero stands for a status without an end.
        Optional<Instant> until = end == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(end));
        return new SlackUser(person, account, new Availability.Away(person.zone(), until));
    }
}
