/** Acting as a person in the simulated workspace. */
@NullMarked
package dev.candor.demo.user;

import org.jspecify.annotations.NullMarked;
