/** Tests. */
@NullMarked
package dev.candor.core.page;

import org.jspecify.annotations.NullMarked;
