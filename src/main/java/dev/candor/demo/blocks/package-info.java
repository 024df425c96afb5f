/** Slack's rules for blocks and views, and the values entered in them. */
@NullMarked
package dev.candor.demo.blocks;

import org.jspecify.annotations.NullMarked;
