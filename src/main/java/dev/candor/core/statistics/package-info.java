/** What the numbers mean for small, captive groups: computed from published cells, never sharper than they are. */
@NullMarked
package dev.candor.core.statistics;

import org.jspecify.annotations.NullMarked;
