/** What Slack accepts as blocks and views, and what can be filled in on them. */
@NullMarked
package dev.candor.demo.blocks;

import org.jspecify.annotations.NullMarked;
