package dev.candor.core.sampling;

import dev.candor.core.survey.Person;
import java.util.Collection;
import java.util.Set;

/** Who stands behind the channels, user groups and people that a configuration names. */
public interface Directory {
    /**
     * Everyone behind these references who can be asked: no bots, guests, deactivated or foreign people; each person
     * once.
     */
    Lookup find(Collection<String> references);

    /** Whether it can be asked at all: before that every look-up is in vain. */
    default boolean isReachable() {
        return true;
    }

    /** The same directory for somebody who waits: it gives up within seconds. */
    default Directory inHurry() {
        return this;
    }

    /** What a look-up brought. */
    sealed interface Lookup {
        /** Everyone was found. */
        record Found(Set<Person> people) implements Lookup {
            public Found {
                people = Set.copyOf(people);
            }
        }

        /** It could not be told, and why: the thing and the way out, fit for a log. */
        record NotNow(String why) implements Lookup {}
    }
}
