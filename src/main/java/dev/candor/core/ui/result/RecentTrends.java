package dev.candor.core.ui.result;

import dev.candor.core.survey.Product;
import dev.candor.core.survey.TrendMark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the trends that were asked for last: releases never change, so neither does a trend over the same ones. */
public final class RecentTrends {
    private static final int MOST = 8;

    private final Map<Key, ProductTrend> trends = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ProductTrend> eldest) {
            return size() > MOST;
        }
    };

    /** Everything that a trend follows from. */
    private record Key(Product product, TrendSpan span, List<String> waves, List<TrendMark> marks) {}

    /** The trend over these releases of the product. */
    public ProductTrend of(ProductHistory history, TrendSpan span, List<TrendMark> marks) {
        List<String> waves = history.releases().stream()
                .map(release -> release.heading().wave())
                .toList();
        Key key = new Key(history.product(), span, waves, List.copyOf(marks));
        synchronized (trends) {
            return trends.computeIfAbsent(key, absent -> ProductTrend.of(history, span, marks));
        }
    }
}
