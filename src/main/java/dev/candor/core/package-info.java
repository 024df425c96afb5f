/** The core of Candor: its rules, wired in one place, depending on the JDK alone; statistics also on distributions. */
@NullMarked
package dev.candor.core;

import org.jspecify.annotations.NullMarked;
