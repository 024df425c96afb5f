/** The whole system, and what its tests share. */
@NullMarked
package dev.candor;

import org.jspecify.annotations.NullMarked;
