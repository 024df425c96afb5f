/** Tests. */
@NullMarked
package dev.candor.core.audience;

import org.jspecify.annotations.NullMarked;
