package dev.candor.core.response.privacyhints;

import java.util.Collection;

/** The names of colleagues, for pointing them out in comments. */
@FunctionalInterface
public interface KnownNames {
    /**
     * The names of everyone who can be asked, from memory without delay; empty until they are loaded. The collection is
     * immutable, and the same instance until the names change.
     */
    Collection<PersonName> known();
}
