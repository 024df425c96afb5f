/** What is in the simulated workspace: people, channels, messages, views and the marks they leave. */
@NullMarked
package dev.candor.demo.workspace;

import org.jspecify.annotations.NullMarked;
