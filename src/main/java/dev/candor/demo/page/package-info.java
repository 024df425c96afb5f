/** Shows the simulated workspace in a browser, for the person who is chosen there. */
@NullMarked
package dev.candor.demo.page;

import org.jspecify.annotations.NullMarked;
