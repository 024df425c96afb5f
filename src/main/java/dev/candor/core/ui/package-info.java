/** What people ask of Candor, and what it answers. */
@NullMarked
package dev.candor.core.ui;

import org.jspecify.annotations.NullMarked;
