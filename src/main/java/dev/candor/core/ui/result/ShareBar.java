package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Share;
import java.util.List;

/**
 * A bar of favourable, neutral and unfavourable squares. It is drawn from the published figures alone, so it reveals no
 * more than they do. Its colours are those of the charts: blue, white and
 * red, which the colour-blind can tell apart.
 */
final class ShareBar {
    /** Number of squares of a bar on its own line. */
    static final int WIDE = 20;

    /** Number of squares of a bar in a list. */
    static final int NARROW = 10;

    /** Favourable, neutral, unfavourable. */
    static final List<String> SQUARES = List.of("🟦", "⬜", "🟥");

    private ShareBar() {}

    /** The bar of a favourable and an unfavourable share in percent, each rounded half up to whole squares. */
    static String of(List<Share> shares, int squares) {
        int favourable = shares.get(0).percent();
        int unfavourable = shares.get(1).percent();
        int all = Math.max(100, favourable + unfavourable); // More than 100 where both were rounded up.
        int first = halfUp(favourable * squares, all);
        int last = halfUp(unfavourable * squares, all);
        if (first + last > squares) {
            // Both end in half a square. The longer part gets it, so that a majority stays one.
            first -= favourable < unfavourable ? 1 : 0;
            last = squares - first;
        }
        return SQUARES.get(0).repeat(first)
                + SQUARES.get(1).repeat(squares - first - last)
                + SQUARES.get(2).repeat(last);
    }

    /** A narrow bar of one share in percent. */
    static String ofOne(int percent) {
        int filled = halfUp(percent * NARROW, 100);
        return SQUARES.get(0).repeat(filled) + SQUARES.get(1).repeat(NARROW - filled);
    }

    private static int halfUp(int dividend, int divisor) {
        return (2 * dividend + divisor) / (2 * divisor);
    }
}
