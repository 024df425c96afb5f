/** What is in the simulated workspace: people, channels, messages, views and the marks they leave. */
@NullMarked
package dev.candor.edge.simulator.workspace;

import org.jspecify.annotations.NullMarked;
