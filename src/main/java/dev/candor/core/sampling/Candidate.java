package dev.candor.core.sampling;

import dev.candor.core.survey.Person;

/**
 * A person of a sampling frame.
 *
 * @param team index of the person's team in the list of teams; the length of the list for people in no team
 * @param eligibleFrom epoch milliseconds from which the person may be asked about this product
 * @param hash hash of the person's id, for random tie-breaks
 */
record Candidate(Person person, int team, long eligibleFrom, long hash) {}
