package dev.candor;

import org.jspecify.annotations.Nullable;

/** Closes parts one after the other, even if some of them fail. */
final class Shutdown {
    private Shutdown() {}

    /** Closes these parts in order, then throws the first failure with the later ones suppressed in it. */
    static void inOrder(Runnable... parts) {
        @Nullable RuntimeException first = null;
        for (Runnable part : parts) {
            try {
                part.run();
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
