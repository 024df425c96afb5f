/** Tests. */
@NullMarked
package dev.candor.core.intake;

import org.jspecify.annotations.NullMarked;
