/** The outbox: how messages are queued and delivered, and the port to the messenger. */
@NullMarked
package dev.candor.core.outbox;

import org.jspecify.annotations.NullMarked;
