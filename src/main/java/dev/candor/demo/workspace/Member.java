package dev.candor.demo.workspace;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Someone in the workspace, or known to it.
 *
 * @param tz an IANA name, or nothing where the profile has none
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

    /** What sort of account it is. */
    public enum Kind {
        PERSON,
        GUEST,
        SINGLE_CHANNEL_GUEST,
        FOREIGN,
        BOT
    }

    /** The status that others see beside the name. */
    public record Status(String emoji, String text, Optional<Instant> until) {
        /** No status. */
        public static final Status NONE = new Status("", "", Optional.empty());
    }

    /** A colleague with a profile like most. */
    public static Member person(String id, String realName, String tz) {
        String first = realName.split(" ", 2)[0];
        String name = realName.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
        return new Member(
                id, Identity.ACME.teamId(), name, realName, first, "Engineer", tz, Kind.PERSON, false, Status.NONE);
    }

    /** The same member as another kind of account. */
    public Member as(Kind other) {
        return new Member(id, teamId, name, realName, displayName, title, tz, other, deleted, status);
    }

    /** The same member after the account was deactivated. */
    public Member deactivated() {
        return new Member(id, teamId, name, realName, displayName, title, tz, kind, true, status);
    }

    /** The same member with another status. */
    public Member with(Status other) {
        return new Member(id, teamId, name, realName, displayName, title, tz, kind, deleted, other);
    }

    /** The same member under another title. */
    public Member titled(String other) {
        return new Member(id, teamId, name, realName, displayName, other, tz, kind, deleted, status);
    }

    /** The same member from another workspace. */
    public Member from(String otherTeam) {
        return new Member(id, otherTeam, name, realName, displayName, title, tz, kind, deleted, status);
    }

    /** The same member somewhere else; nothing for a profile without a timezone. */
    public Member inTimezone(@Nullable String otherTz) {
        return new Member(id, teamId, name, realName, displayName, title, otherTz, kind, deleted, status);
    }

    /** Seconds east of Greenwich at that instant. */
    public int offsetAt(Instant instant) {
        return tz == null ? 0 : ZoneId.of(tz).getRules().getOffset(instant).getTotalSeconds();
    }
}
