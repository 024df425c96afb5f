package dev.candor.edge.config;

import dev.candor.core.disclosure.Policy;
import java.util.List;
import java.util.Optional;

/** Reads the key {@code privacy}. */
final class PolicyReader {
    private static final int MAX_THRESHOLD = 1_000;

    private PolicyReader() {}

    static Optional<Policy> read(YamlValue value) {
        YamlFields fields = value.fields(List.of("min_group", "min_comment_ballots", "min_comments"));
        int group = threshold(fields, "min_group", Policy.FLOOR.minGroup());
        int ballots = threshold(fields, "min_comment_ballots", Policy.FLOOR.minCommentBallots());
        int comments = threshold(fields, "min_comments", Policy.FLOOR.minComments());
        return fields.unlessMistaken(() -> new Policy(group, ballots, comments));
    }

    private static int threshold(YamlFields fields, String key, int floor) {
        return fields.get(key).flatMap(v -> threshold(v, floor)).orElse(floor);
    }

    private static Optional<Integer> threshold(YamlValue value, int floor) {
        return value.text().flatMap(text -> {
            if (!text.matches("-?\\d{1,9}")) {
                value.mistake(
                        value.quoted() + " is not a whole number; write one from " + floor + " to " + MAX_THRESHOLD);
                return Optional.empty();
            }
            int threshold = Integer.parseInt(text);
            if (threshold < floor) {
                value.mistake(value.quoted() + " is under the floor of " + floor
                        + "; privacy may be made stricter, never weaker");
            } else if (threshold > MAX_THRESHOLD) {
                value.mistake(value.quoted() + " would hide everything for ever; write a number from " + floor + " to "
                        + MAX_THRESHOLD);
            } else {
                return Optional.of(threshold);
            }
            return Optional.empty();
        });
    }
}
