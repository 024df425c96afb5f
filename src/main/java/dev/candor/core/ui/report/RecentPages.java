package dev.candor.core.ui.report;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.TrendMark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Pages made lately, so that a page is made anew only when something in it has changed. */
public final class RecentPages {
    private static final int MAX_PAGES = 50;

    private final Map<Contents, ReportPage> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Contents, ReportPage> eldest) {
            return size() > MAX_PAGES;
        }
    };

    /**
     * All that a product's page is made of. A release never changes, so its wave's id stands for it.
     *
     * @param waves of the releases over the span, latest first
     * @param readers one per wave: among whose comments the reader may look
     * @param others products to compare it with
     */
    public record Contents(
            Product product,
            ReportRequest.Filter filter,
            Optional<String> latestWave,
            List<String> waves,
            List<CommentReaders> readers,
            List<TrendMark> marks,
            List<Product> others,
            boolean isOwner) {
        public Contents {
            waves = List.copyOf(waves);
            readers = List.copyOf(readers);
            marks = List.copyOf(marks);
            others = List.copyOf(others);
        }
    }

    /** The page with these contents, as it was made before or by {@code maker}. */
    public ReportPage of(Contents contents, Supplier<ReportPage> maker) {
        synchronized (pages) {
            ReportPage made = pages.get(contents);
            if (made != null) {
                return made;
            }
        }
        // Not while the pages are held: others would wait for it.
        ReportPage made = maker.get();
        synchronized (pages) {
            pages.put(contents, made);
        }
        return made;
    }
}
