/** How people are asked: the outbox and the port to a messenger. */
@NullMarked
package dev.candor.core.outbox;

import org.jspecify.annotations.NullMarked;
