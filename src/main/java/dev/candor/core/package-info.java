/** The rules of Candor, wired in one place; they need the JDK alone. */
@NullMarked
package dev.candor.core;

import org.jspecify.annotations.NullMarked;
