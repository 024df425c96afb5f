/** The whole of Candor beside a simulated workspace, over real HTTP or real sockets, in real files. */
@NullMarked
package dev.candor.acceptance;

import org.jspecify.annotations.NullMarked;
