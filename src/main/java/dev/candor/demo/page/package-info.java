/** The simulated workspace as a web page, shown to the user selected there. */
@NullMarked
package dev.candor.demo.page;

import org.jspecify.annotations.NullMarked;
