package dev.candor.core.sampling;

import dev.candor.core.survey.Person;

/**
 * Somebody whom a product is for.
 *
 * @param team place of their team in the list of teams; behind its end for people in none
 * @param willingFrom from when on they may be asked about this product, in milliseconds since 1970
 * @param hash a number that follows from their id, for lots
 */
record Candidate(Person person, int team, long willingFrom, long hash) {}
