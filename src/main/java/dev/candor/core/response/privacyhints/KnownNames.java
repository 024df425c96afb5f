package dev.candor.core.response.privacyhints;

import java.util.Collection;

/** What colleagues are called, so that a comment which names one can be pointed out to its writer. */
@FunctionalInterface
public interface KnownNames {
    /**
     * The names of everyone who can be asked, from memory and at once; none while they are not known. The same
     * unchanging collection as long as nobody new is known.
     */
    Collection<PersonName> known();
}
