/** How the workspace reaches the bot: signed HTTP requests or a socket. */
@NullMarked
package dev.candor.demo.delivery;

import org.jspecify.annotations.NullMarked;
