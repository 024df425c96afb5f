/** Sixty simulated engineers who answer like people: some late, some never. */
@NullMarked
package dev.candor.demo.engineers;

import org.jspecify.annotations.NullMarked;
