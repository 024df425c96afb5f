package dev.candor.core.survey;

import java.time.ZoneId;

/** Someone who may be asked, and the timezone they live in. */
public record Person(String id, ZoneId zone) {
    /** Whether this reference names a person, not a channel or a group. */
    public static boolean isId(String reference) {
        return reference.startsWith("U") || reference.startsWith("W");
    }
}
