/** How the workspace reaches the bot: signed HTTP requests or a socket. */
@NullMarked
package dev.candor.edge.simulator.delivery;

import org.jspecify.annotations.NullMarked;
