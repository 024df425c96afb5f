package dev.candor.demo.workspace;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account in the workspace or known to it.
 *
 * @param tz IANA timezone name; null if the profile has none
 */
public record Member(
        String id,
        String teamId,
        String name,
        String realName,
        String displayName,
        String title,
        @Nullable String tz,
        Kind kind,
        boolean deleted,
        Status status) {

    /** Kind of account. */
    public enum Kind {
        PERSON,
        GUEST,
        SINGLE_CHANNEL_GUEST,
        FOREIGN,
        BOT
    }

    /** Slack status. */
    public record Status(String emoji, String text, Optional<Instant> until) {
        /** No status. */
        public static final Status NONE = new Status("", "", Optional.empty());
    }

    /** Ordinary member with a typical profile. */
    public static Member person(String id, String realName, String tz) {
        String first = realName.split(" ", 2)[0];
        String name = realName.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
        return new Member(
                id, Identity.ACME.teamId(), name, realName, first, "Engineer", tz, Kind.PERSON, false, Status.NONE);
    }

    /** Copy with another kind of account. */
    public Member as(Kind other) {
        return new Member(id, teamId, name, realName, displayName, title, tz, other, deleted, status);
    }

    /** Copy with a deactivated account. */
    public Member deactivated() {
        return new Member(id, teamId, name, realName, displayName, title, tz, kind, true, status);
    }

    /** Copy with another status. */
    public Member with(Status other) {
        return new Member(id, teamId, name, realName, displayName, title, tz, kind, deleted, other);
    }

    /** Copy with another title. */
    public Member titled(String other) {
        return new Member(id, teamId, name, realName, displayName, other, tz, kind, deleted, status);
    }

    /** Copy from another workspace. */
    public Member from(String otherTeam) {
        return new Member(id, otherTeam, name, realName, displayName, title, tz, kind, deleted, status);
    }

    /** Copy in another timezone; null for a profile without one. */
    public Member inTimezone(@Nullable String otherTz) {
        return new Member(id, teamId, name, realName, displayName, title, otherTz, kind, deleted, status);
    }

    /** UTC offset in seconds at this instant. */
    public int offsetAt(Instant instant) {
        return tz == null ? 0 : ZoneId.of(tz).getRules().getOffset(instant).getTotalSeconds();
    }
}
