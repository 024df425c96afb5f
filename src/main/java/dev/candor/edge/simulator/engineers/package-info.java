/** Sixty made-up engineers who answer like people: some late, some never. */
@NullMarked
package dev.candor.edge.simulator.engineers;

import org.jspecify.annotations.NullMarked;
