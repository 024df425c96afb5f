/** The web report: links, sessions, and pages made of releases alone. HTTP is deliberately absent. */
@NullMarked
package dev.candor.core.ui.report;

import org.jspecify.annotations.NullMarked;
