package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Chart;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.TrendMark;
import java.util.List;

/** The trend of CI over these results, newest first. */
final class TrendPages {
    private TrendPages() {}

    static Page page(List<TrendMark> marks, int question, Release... newestFirst) {
        ProductHistory history = TestHistory.of(CI, newestFirst);
        return TrendPage.of(TestHistory.trend(history, TrendSpan.ALL, marks), question, history);
    }

    static String rendered(List<TrendMark> marks, Release... newestFirst) {
        return RenderedPage.of(page(marks, 0, newestFirst));
    }

    /** The chart of a trend. */
    static Chart.Lines chart(Page page) {
        return page.parts().stream()
                .filter(Part.Picture.class::isInstance)
                .map(part -> (Chart.Lines) ((Part.Picture) part).chart())
                .findFirst()
                .orElseThrow();
    }
}
