package dev.candor.edge.slack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * When each open modal was last changed, and how often it was submitted: changes can arrive, and be ready to be drawn, in another
 * order, and after the answer to the submission.
 */
final class LatestChanges {
    private static final int MAX_REMEMBERED = 1_000;
    private static final State UNCHANGED = new State(BigDecimal.ZERO, 0);

    private final Map<String, State> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, State> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    /** A modal: when it was last changed, and how often something else replaced it because it was submitted. */
    private record State(BigDecimal changed, int replaced) {}

    /**
     * Records a change and tells from then on whether it is still to be drawn: it is the latest one of the modal, and nothing
     * that followed a submission is in its place.
     *
     * @param changed when the person changed it, as Slack says it
     */
    BooleanSupplier record(String view, @Nullable String changed) {
        BigDecimal when = new BigDecimal(changed != null && changed.matches("\\d+(\\.\\d+)?") ? changed : "0");
        int replaced = update(view, before -> new State(before.changed().max(when), before.replaced()))
                .replaced();
        return () -> {
            State now = now(view);
            return now.replaced() <= replaced && when.compareTo(now.changed()) >= 0;
        };
    }

    /** Tells from now on whether nothing that followed a submission is in the place of the modal. */
    BooleanSupplier untilReplaced(String view) {
        int replaced = now(view).replaced();
        return () -> now(view).replaced() <= replaced;
    }

    /** Records that something else is shown in the place of a modal that was submitted. */
    void replaced(String view) {
        update(view, before -> new State(before.changed(), before.replaced() + 1));
    }

    private State update(String view, UnaryOperator<State> change) {
        synchronized (latest) {
            State changed = change.apply(latest.getOrDefault(view, UNCHANGED));
            latest.put(view, changed);
            return changed;
        }
    }

    private State now(String view) {
        synchronized (latest) {
            return latest.getOrDefault(view, UNCHANGED);
        }
    }
}
