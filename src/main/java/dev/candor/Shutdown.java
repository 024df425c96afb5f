package dev.candor;

import org.jspecify.annotations.Nullable;

/** Ends one part after the other; a part that fails does not keep the next ones from ending. */
final class Shutdown {
    private Shutdown() {}

    /** Ends these parts in this order, then throws the first failure, with the later ones in it. */
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
