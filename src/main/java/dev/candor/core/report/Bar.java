package dev.candor.core.report;

import dev.candor.core.disclosure.Bound;
import dev.candor.core.disclosure.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A bar of favourable, neutral and unfavourable squares. It is drawn from the published figures alone, so it says no
 * more than they do; blue, white and orange are told apart by the colour-blind too.
 */
final class Bar {
    /** Squares of a bar that stands alone. */
    static final int WIDE = 20;

    /** Squares of a bar in a list. */
    static final int NARROW = 10;

    /** Favourable, neutral, unfavourable. */
    static final List<String> SQUARES = List.of("🟦", "⬜", "🟧");

    private Bar() {}

    /** The bar of these three shares; shares in words have none. */
    static String of(List<Share> shares, int squares) {
        List<Double> widths = widths(shares);
        double sum = widths.stream().mapToDouble(Double::doubleValue).sum();
        List<Double> exact = widths.stream().map(w -> w * squares / sum).toList();
        List<Integer> drawn =
                new ArrayList<>(exact.stream().map(Double::intValue).toList());
        int left = squares - drawn.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, drawn.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> drawn.get(i) - exact.get(i)))
                .limit(left)
                .forEachOrdered(i -> drawn.set(i, drawn.get(i) + 1));
        StringBuilder bar = new StringBuilder();
        IntStream.range(0, drawn.size())
                .forEachOrdered(i -> bar.append(SQUARES.get(i).repeat(drawn.get(i))));
        return bar.toString();
    }

    /** The published figures, with those coded "or less" and "or more" bent first so that the whole is 100. */
    private static List<Double> widths(List<Share> shares) {
        int over = shares.stream().mapToInt(Share::percent).sum() - 100;
        Bound bent = over > 0 ? Bound.AT_MOST : Bound.AT_LEAST;
        double room = shares.stream()
                .filter(share -> share.bound() == bent)
                .mapToInt(Share::percent)
                .sum();
        double factor = room == 0 ? 1 : Math.max(0, (room - over) / room);
        return shares.stream()
                .map(share -> share.bound() == bent ? share.percent() * factor : share.percent())
                .toList();
    }
}
