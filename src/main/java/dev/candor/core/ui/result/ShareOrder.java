package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Share;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The order in which shares are shown. */
final class ShareOrder {
    private ShareOrder() {}

    /** The positions of the shares, the largest share first, equal ones as they stand. */
    static List<Integer> largestFirst(List<Share> shares) {
        return IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> shares.get(i).percent())
                        .reversed())
                .toList();
    }
}
