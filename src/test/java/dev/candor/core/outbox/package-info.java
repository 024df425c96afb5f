/** Tests. */
@NullMarked
package dev.candor.core.outbox;

import org.jspecify.annotations.NullMarked;
