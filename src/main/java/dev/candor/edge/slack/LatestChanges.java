package dev.candor.edge.slack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** When each open modal was last changed: changes can arrive, and be ready to be drawn, in another order. */
final class LatestChanges {
    private static final int MAX_REMEMBERED = 1_000;

    private final Map<String, BigDecimal> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BigDecimal> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    /**
     * Records a change and tells from then on whether it is still the latest one of the modal.
     *
     * @param changed when the person changed it, as Slack says it
     */
    BooleanSupplier record(String view, @Nullable String changed) {
        BigDecimal when = new BigDecimal(changed != null && changed.matches("\\d+(\\.\\d+)?") ? changed : "0");
        synchronized (latest) {
            latest.merge(view, when, BigDecimal::max);
        }
        return () -> isLatest(view, when);
    }

    private boolean isLatest(String view, BigDecimal when) {
        synchronized (latest) {
            return when.compareTo(latest.getOrDefault(view, when)) >= 0;
        }
    }
}
