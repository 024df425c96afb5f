/** Who may be asked: rosters, leaves, working hours, people's own choices. */
@NullMarked
package dev.candor.core.sampling;

import org.jspecify.annotations.NullMarked;
