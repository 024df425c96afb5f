/** Tests. */
@NullMarked
package dev.candor.edge.schedule;

import org.jspecify.annotations.NullMarked;
