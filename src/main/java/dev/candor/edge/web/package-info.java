/** The HTTP server, the only place that knows Jetty. */
@NullMarked
package dev.candor.edge.web;

import org.jspecify.annotations.NullMarked;
