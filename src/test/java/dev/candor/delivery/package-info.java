/** Delivery of messages to many people despite faults and crashes: each arrives exactly once. */
@NullMarked
package dev.candor.delivery;

import org.jspecify.annotations.NullMarked;
