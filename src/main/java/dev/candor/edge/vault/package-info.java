/** Keys of open waves as files that only their owner can read, and the sealing of ballots with them. */
@NullMarked
package dev.candor.edge.vault;

import org.jspecify.annotations.NullMarked;
