/** What Candor costs, measured beside something that is run next to it. */
@NullMarked
package dev.candor.bench;

import org.jspecify.annotations.NullMarked;
