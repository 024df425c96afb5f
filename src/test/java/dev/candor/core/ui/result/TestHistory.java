package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.TrendMark;
import java.util.List;
import java.util.Map;

/** Histories of products whose surveys need no names and ask about no other product, and trends over them. */
public final class TestHistory {
    private TestHistory() {}

    public static ProductHistory of(Product product, List<Release> newestFirst) {
        return new ProductHistory(product, newestFirst, Map.of(), Map.of());
    }

    public static ProductHistory of(Product product, Release... newestFirst) {
        return of(product, List.of(newestFirst));
    }

    /** The trend over the whole history, with these marks. */
    public static ProductTrend trend(ProductHistory history, TrendMark... marks) {
        return trend(history, TrendSpan.ALL, List.of(marks));
    }

    public static ProductTrend trend(ProductHistory history, TrendSpan span, List<TrendMark> marks) {
        return ProductTrend.of(history, ProductTrend.Source.of(history, span, marks));
    }
}
