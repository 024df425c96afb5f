/** Tests. */
@NullMarked
package dev.candor.core.sampling;

import org.jspecify.annotations.NullMarked;
