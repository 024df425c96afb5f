/** Letters to many people through storms and crashes: each arrives, and none twice. */
@NullMarked
package dev.candor.delivery;

import org.jspecify.annotations.NullMarked;
