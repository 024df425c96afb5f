package dev.candor.demo.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.blocks.BlockIds;
import dev.candor.demo.blocks.StateValues;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The modal stack and the Home tab of every user. */
public final class OpenViews {
    /** Maximum number of stacked modals. */
    public static final int MAX_STACK_DEPTH = 3;

    private final Map<String, Deque<View>> stacks = new HashMap<>();
    private final Map<String, View> homes = new HashMap<>();
    private final Changes changes;
    private long nextId = 1;
    private long nextHash = 1_000;

    OpenViews(Changes changes) {
        this.changes = changes;
    }

    /** Modals of a user, the top one first. */
    public synchronized List<View> stack(String user) {
        return new ArrayList<>(stacks.getOrDefault(user, new ArrayDeque<>()));
    }

    /** Top modal of a user. */
    public Optional<View> top(String user) {
        return stack(user).stream().findFirst();
    }

    /** Published Home tab of a user. */
    public synchronized Optional<View> home(String user) {
        return Optional.ofNullable(homes.get(user));
    }

    /** View with this id or this external id. */
    public synchronized Optional<View> find(String id, String externalId) {
        if (id.isEmpty() && externalId.isEmpty()) {
            return Optional.empty();
        }
        List<View> all = new ArrayList<>(homes.values());
        stacks.values().forEach(all::addAll);
        return all.stream()
                .filter(view -> id.isEmpty()
                        ? view.json().path("external_id").asText().equals(externalId)
                        : view.id().equals(id))
                .findFirst();
    }

    /** Opens a modal and closes all others. */
    public View open(String user, JsonNode json) {
        View view = newView(user, json, "", Optional.empty());
        synchronized (this) {
            Deque<View> stack = new ArrayDeque<>();
            stack.push(view);
            stacks.put(user, stack);
        }
        changes.changed();
        return view;
    }

    /** Opens a modal on top of the others. */
    public View push(String user, JsonNode json) {
        View under = top(user).orElseThrow(() -> new IllegalArgumentException(user + " has no modal open"));
        View view = newView(user, json, under.rootId(), Optional.of(under.id()));
        synchronized (this) {
            stacks.getOrDefault(user, new ArrayDeque<>()).push(view);
        }
        changes.changed();
        return view;
    }

    /** Updates a view; values of unchanged ids are kept. */
    public View update(View old, JsonNode json) {
        ObjectNode filled = withIds(json);
        return replace(old.id(), view -> updated(view, hash(), filled));
    }

    /** Updates a view, unless it has another hash by now. */
    public Optional<View> updateUnchanged(View old, String hash, JsonNode json) {
        ObjectNode filled = withIds(json);
        String next = hash();
        View now = replace(old.id(), view -> view.hash().equals(hash) ? updated(view, next, filled) : view);
        return now.hash().equals(next) ? Optional.of(now) : Optional.empty();
    }

    private static View updated(View view, String hash, ObjectNode json) {
        return new View(
                view.id(),
                hash,
                view.user(),
                view.rootId(),
                view.previous(),
                json,
                StateValues.carriedOver(view.values(), json.path("blocks")),
                Map.of());
    }

    /** Publishes a user's Home tab. */
    public View publish(String user, JsonNode json) {
        Optional<View> old = home(user);
        if (old.isPresent()) {
            return update(old.get(), json);
        }
        View view = newView(user, json, "", Optional.empty());
        synchronized (this) {
            homes.put(user, view);
        }
        changes.changed();
        return view;
    }

    /** Closes the top modal. */
    public void close(String user) {
        synchronized (this) {
            stacks.getOrDefault(user, new ArrayDeque<>()).poll();
        }
        changes.changed();
    }

    /** Closes all modals of a user. */
    public void clear(String user) {
        synchronized (this) {
            stacks.remove(user);
        }
        changes.changed();
    }

    /** Stores the value of an element. */
    public View fill(View view, String blockId, String actionId, ObjectNode value) {
        return replace(view.id(), current -> {
            ObjectNode values = current.values().deepCopy();
            values.withObjectProperty(blockId).set(actionId, value);
            return current.filled(values);
        });
    }

    /** Shows validation errors in a view; an empty map clears them. */
    public View showErrors(View view, Map<String, String> errors) {
        return replace(view.id(), current -> current.refused(errors));
    }

    private View newView(String user, JsonNode json, String rootId, Optional<String> previous) {
        ObjectNode filled = withIds(json);
        ObjectNode values = StateValues.initial(filled.path("blocks"));
        synchronized (this) {
            String id = "V" + String.format(java.util.Locale.ROOT, "%08d", nextId++);
            return new View(id, hash(), user, rootId.isEmpty() ? id : rootId, previous, filled, values, Map.of());
        }
    }

    private View replace(String id, UnaryOperator<View> how) {
        View changed;
        synchronized (this) {
            View old = find(id, "").orElseThrow(() -> new IllegalArgumentException("no view has the id " + id));
            changed = how.apply(old);
            homes.replace(old.user(), old, changed);
            Deque<View> stack = new ArrayDeque<>();
            stack(old.user()).forEach(view -> stack.add(view.id().equals(id) ? changed : view));
            stacks.put(old.user(), stack);
        }
        changes.changed();
        return changed;
    }

    private static ObjectNode withIds(JsonNode json) {
        ObjectNode copy = json.deepCopy();
        copy.set("blocks", BlockIds.withIds(json.path("blocks")));
        return copy;
    }

    private synchronized String hash() {
        return "1700000000." + Long.toString(nextHash++, Character.MAX_RADIX);
    }
}
