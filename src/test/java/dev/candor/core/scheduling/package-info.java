/** Tests. */
@NullMarked
package dev.candor.core.scheduling;

import org.jspecify.annotations.NullMarked;
