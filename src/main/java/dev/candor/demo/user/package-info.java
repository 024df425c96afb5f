/** Drivers that act as users of the simulated workspace. */
@NullMarked
package dev.candor.demo.user;

import org.jspecify.annotations.NullMarked;
