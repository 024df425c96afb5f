package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A bar of favourable and unfavourable squares with the rest, of which no figure is published, between them. It is drawn
 * from the published figures alone, so it says no more than they do; blue, white and orange are told apart by the
 * colour-blind too.
 */
final class ShareBar {
    /** Squares of a bar that stands alone. */
    static final int WIDE = 20;

    /** Squares of a bar in a list. */
    static final int NARROW = 10;

    /** Favourable, the rest, unfavourable. */
    static final List<String> SQUARES = List.of("🟦", "⬜", "🟧");

    private ShareBar() {}

    /** The bar of a favourable and an unfavourable share; shares in words have none. */
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
                        .thenComparing(i ->
                                -exact.get(i))) // Of two that lack as much the longer: no draw where there is none.
                .limit(left)
                .forEachOrdered(i -> drawn.set(i, drawn.get(i) + 1));
        StringBuilder bar = new StringBuilder();
        IntStream.range(0, drawn.size())
                .forEachOrdered(i -> bar.append(SQUARES.get(i).repeat(drawn.get(i))));
        return bar.toString();
    }
}
