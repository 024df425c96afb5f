/**
 * Attacks that link people to their comments, on Candor and on flawed designs; the attackers know the order of the
 * ballots.
 */
@NullMarked
package dev.candor.privacy.linkage;

import org.jspecify.annotations.NullMarked;
