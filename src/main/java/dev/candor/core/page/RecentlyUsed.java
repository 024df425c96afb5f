package dev.candor.core.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Values that were made lately, by all that each is made of, so that a value is made anew only when something has changed. */
public final class RecentlyUsed<K, V> {
    private final Map<K, V> values;

    /** Room for this number of values. */
    public RecentlyUsed(int most) {
        this.values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The value of this key, as it was made before or by {@code maker}. */
    public V of(K key, Supplier<V> maker) {
        return get(key).orElseGet(() -> {
            // Not while the values are held: others would wait for it.
            V made = maker.get();
            put(key, made);
            return made;
        });
    }

    /** The value of this key, if it was made lately. */
    public Optional<V> get(K key) {
        synchronized (values) {
            return Optional.ofNullable(values.get(key));
        }
    }

    /** Keeps this value. */
    public void put(K key, V made) {
        synchronized (values) {
            values.put(key, made);
        }
    }
}
