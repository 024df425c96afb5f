package dev.candor.edge.slack;

import com.slack.api.model.User;
import dev.candor.core.audience.Person;
import dev.candor.core.audience.Presence;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Someone who may be asked, and what their status says about when.
 *
 * @param until when the status ends, if it says so; of no meaning for who is not away
 */
record Colleague(Person person, boolean away, Optional<Instant> until) {
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
    static Colleague of(Person person, User.Profile profile) {
        long end = Objects.requireNonNullElse(profile.getStatusExpiration(), 0L);
        return new Colleague(
                person,
                AWAY.contains(Objects.requireNonNullElse(profile.getStatusEmoji(), "")),
                // Zero stands for a status without an end.
                end == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(end)));
    }

    /** Where they are at this instant; a status that has ended since it was read counts no more. */
    Presence at(Instant now) {
        boolean back = until.filter(end -> !end.isAfter(now)).isPresent();
        return away && !back ? new Presence.Away(person.zone(), until) : new Presence.Here(person.zone());
    }
}
