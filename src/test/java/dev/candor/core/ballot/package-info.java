/** Tests. */
@NullMarked
package dev.candor.core.ballot;

import org.jspecify.annotations.NullMarked;
