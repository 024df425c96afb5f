package dev.candor.core.audience;

import java.time.Instant;

/**
 * Somebody whom a product is for.
 *
 * @param team place of their team in the list of teams; behind its end for people in none
 * @param willing from when on they may be asked about this product; {@link Instant#MIN}: always
 */
record Candidate(Person person, int team, Instant willing) {
    boolean isWilling(Instant now) {
        return !now.isBefore(willing);
    }
}
