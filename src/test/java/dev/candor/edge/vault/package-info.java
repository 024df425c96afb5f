/** Tests. */
@NullMarked
package dev.candor.edge.vault;

import org.jspecify.annotations.NullMarked;
