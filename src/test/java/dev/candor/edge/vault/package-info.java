/** Tests of the vault. */
@NullMarked
package dev.candor.edge.vault;

import org.jspecify.annotations.NullMarked;
