/** The Web API of the simulated workspace, as strict as Slack's. */
@NullMarked
package dev.candor.demo.api;

import org.jspecify.annotations.NullMarked;
