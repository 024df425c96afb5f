/** A simulated Slack workspace over real HTTP, for the demo and the acceptance tests. */
@NullMarked
package dev.candor.demo;

import org.jspecify.annotations.NullMarked;
