/** What is to come: the waves, whom they would ask, and what they could say. */
@NullMarked
package dev.candor.core.plan;

import org.jspecify.annotations.NullMarked;
