/** The pages that people read, and the commands, buttons and modals behind them. */
@NullMarked
package dev.candor.core.ui;

import org.jspecify.annotations.NullMarked;
