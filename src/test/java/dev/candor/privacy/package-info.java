/** Tests that attack the anonymity of answers. */
@NullMarked
package dev.candor.privacy;

import org.jspecify.annotations.NullMarked;
