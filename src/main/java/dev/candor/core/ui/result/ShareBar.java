package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A bar of favourable, neutral and unfavourable squares. It is drawn from the published figures alone, so it reveals no
 * more than they do. Blue, white and orange are distinguishable for the colour-blind.
 */
final class ShareBar {
    /** Number of squares of a bar on its own line. */
    static final int WIDE = 20;

    /** Number of squares of a bar in a list. */
    static final int NARROW = 10;

    /** Favourable, neutral, unfavourable. */
    static final List<String> SQUARES = List.of("🟦", "⬜", "🟧");

    private ShareBar() {}

    /** The bar of a favourable and an unfavourable share in percent. */
    static String of(List<Share> shares, int squares) {
        int favourable = shares.get(0).percent();
        int unfavourable = shares.get(1).percent();
        int rest = Math.max(0, 100 - favourable - unfavourable);
        double all = favourable + unfavourable + rest; // More than 100 where both were rounded up.
        List<Double> exact = IntStream.of(favourable, rest, unfavourable)
                .mapToObj(width -> width * squares / all)
                .toList();
        List<Integer> drawn =
                new ArrayList<>(exact.stream().map(Double::intValue).toList());
        int left = squares - drawn.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, drawn.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> drawn.get(i) - exact.get(i))
                        .thenComparing(i -> -exact.get(
                                i))) // On a tie the longer part gets the square, so that a majority stays one.
                .limit(left)
                .forEachOrdered(i -> drawn.set(i, drawn.get(i) + 1));
        StringBuilder bar = new StringBuilder();
        IntStream.range(0, drawn.size())
                .forEachOrdered(i -> bar.append(SQUARES.get(i).repeat(drawn.get(i))));
        return bar.toString();
    }
}
