/**
 * Acceptance tests of the whole program against a simulated workspace, over real HTTP or Socket Mode and with real
 * files.
 */
@NullMarked
package dev.candor.acceptance;

import org.jspecify.annotations.NullMarked;
