/** Who said what? Attackers who know the order in which people answered, let loose on Candor and on flawed designs. */
@NullMarked
package dev.candor.privacy.linkage;

import org.jspecify.annotations.NullMarked;
