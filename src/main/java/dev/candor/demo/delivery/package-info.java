/** Delivery of requests to the bot, over signed HTTP or Socket Mode. */
@NullMarked
package dev.candor.demo.delivery;

import org.jspecify.annotations.NullMarked;
