/** The program: reads arguments and wires the system together. */
@NullMarked
package dev.candor;

import org.jspecify.annotations.NullMarked;
