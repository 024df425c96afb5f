package dev.candor.demo.engineers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The comments that engineers write. In answer to one survey no two engineers in a row write the same. */
final class Comments {
    private static final String RESOURCE = "/dev/candor/demo/comments.yaml";

    /** About as many as are written in one wave. */
    private static final int REMEMBERED = 30;

    private final JsonNode tree;
    private final Deque<String> latest = new ArrayDeque<>();
    private final Map<String, Comments> ofSurveys = new HashMap<>();

    private Comments(JsonNode tree) {
        this.tree = tree;
    }

    static Comments read() {
        try (InputStream stream = Comments.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is not in the program");
            }
            return new Comments(new ObjectMapper(new YAMLFactory()).readTree(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the resource " + RESOURCE, unreadable);
        }
    }

    /** The same comments as if none had been written yet but in answer to this survey. */
    Comments of(String survey) {
        return ofSurveys.computeIfAbsent(survey, id -> new Comments(tree));
    }

    /** Random comment about a product that fits the liking from 0 to 1; empty if others have just said it all. */
    Optional<String> about(String product, double liking, RandomGenerator random) {
        String mood = liking > 0.62 ? "happy" : liking > 0.42 ? "torn" : "unhappy";
        List<String> pool = new ArrayList<>();
        tree.path(product).path(mood).forEach(one -> pool.add(one.asText()));
        tree.path("any").path(mood).forEach(one -> pool.add(one.asText()));
        pool.removeAll(latest);
        if (pool.isEmpty()) {
            return Optional.empty();
        }
        String comment = pool.get(random.nextInt(pool.size()));
        latest.add(comment);
        if (latest.size() > REMEMBERED) {
            latest.remove();
        }
        return Optional.of(comment);
    }
}
