/** Benchmarks of Candor, each measured against a reference. */
@NullMarked
package dev.candor.bench;

import org.jspecify.annotations.NullMarked;
