package dev.candor.core.disclosure;

import java.util.List;
import java.util.Optional;

/**
 * All that is published of one group's answers.
 *
 * @param shares of a scale: favourable, neutral, unfavourable; of a choice: each option; of use: uses, does not use
 * @param points each point of the scale, from its lowest; empty where only the segments are shown
 * @param mean present exactly where the points are
 */
record Figures(Tier tier, Band band, List<Share> shares, List<Share> points, Optional<Mean> mean) {
    Figures {
        shares = List.copyOf(shares);
        points = List.copyOf(points);
        if (points.isEmpty() != mean.isEmpty()) {
            throw new IllegalArgumentException("points and their mean are shown together or not at all");
        }
    }
}
