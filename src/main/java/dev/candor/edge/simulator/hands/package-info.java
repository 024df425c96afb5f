/** Acting as a person in the simulated workspace. */
@NullMarked
package dev.candor.edge.simulator.hands;

import org.jspecify.annotations.NullMarked;
