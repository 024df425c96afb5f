/** The state of the simulated workspace: members, channels, messages, views and files. */
@NullMarked
package dev.candor.demo.workspace;

import org.jspecify.annotations.NullMarked;
