package dev.candor.edge.slack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When each open modal was last changed, and how often it was submitted: changes can arrive, and be ready to be drawn, in another
 * order, and after the answer to the submission.
 */
final class LatestChanges {
    private static final int MAX_REMEMBERED = 1_000;
    private static final BigDecimal PRESSED = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final State UNCHANGED = new State(BigDecimal.ZERO, 0);

    private static final int LOCKS = 64;

    /** Held while a modal is drawn. */
    private final List<Object> drawing =
            Stream.generate(Object::new).limit(LOCKS).toList();

    private final Map<String, State> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, State> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    /** A modal: when it was last changed, and how often something else replaced it because it was submitted. */
    private record State(BigDecimal changed, int replaced) {}

    /** A change of a modal. */
    final class Change {
        private final String view;
        private final BigDecimal when;
        private final int replaced;

        private Change(String view, BigDecimal when, int replaced) {
            this.view = view;
            this.when = when;
            this.replaced = replaced;
        }

        /** Whether it is still to be drawn: no later one is known, and nothing that followed a submission is in the modal's place. */
        boolean isLatest() {
            State now = now(view);
            return now.replaced() <= replaced && when.compareTo(now.changed()) >= 0;
        }

        /** Draws it if it is still to be drawn; what replaces the modal waits until it is. */
        void draw(Runnable drawn) {
            synchronized (lock(view)) {
                if (isLatest()) {
                    drawn.run();
                }
            }
        }
    }

    /**
     * Records a change.
     *
     * @param changed when the person changed it, as Slack says it
     */
    Change record(String view, @Nullable String changed) {
        BigDecimal when = new BigDecimal(changed != null && changed.matches("\\d+(\\.\\d+)?") ? changed : "0");
        State known = update(view, before -> new State(before.changed().max(when), before.replaced()));
        return new Change(view, when, known.replaced());
    }

    /** A press, which no later change outdates. */
    Change press(String view) {
        return new Change(view, PRESSED, now(view).replaced());
    }

    /** Records that something else is shown in the place of a modal that was submitted, once what is being drawn is there. */
    void replaced(String view) {
        synchronized (lock(view)) {
            update(view, before -> new State(before.changed(), before.replaced() + 1));
        }
    }

    private Object lock(String view) {
        return drawing.get(Math.floorMod(view.hashCode(), LOCKS));
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
