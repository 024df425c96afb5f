/** Statistics for small groups, computed from published cells and never more precise than these. */
@NullMarked
package dev.candor.core.statistics;

import org.jspecify.annotations.NullMarked;
