package dev.candor.core.sampling;

import dev.candor.core.survey.Person;
import java.util.Collection;
import java.util.Set;

/** Resolves configured channels, user groups and people to persons. */
public interface Directory {
    /**
     * The distinct people behind these references who can be asked: no bots, guests, deactivated or external people.
     */
    Lookup find(Collection<String> references);

    /** Whether look-ups can succeed yet. */
    default boolean isReachable() {
        return true;
    }

    /** The same directory with a short timeout, for look-ups that a person waits for. */
    default Directory inHurry() {
        return this;
    }

    /** The result of a look-up. */
    sealed interface Lookup permits Lookup.Found, DirectoryFailure {
        /** The people behind all references. */
        record Found(Set<Person> people) implements Lookup {
            public Found {
                people = Set.copyOf(people);
            }
        }
    }
}
