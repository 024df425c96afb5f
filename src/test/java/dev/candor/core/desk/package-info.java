/** Tests. */
@NullMarked
package dev.candor.core.desk;

import org.jspecify.annotations.NullMarked;
