package dev.candor.core.survey;

import java.util.List;

/**
 * One platform product, with the people it is for.
 *
 * @param owners people (U…) and user groups (S…) who may ask, close and reply
 * @param channel where results are posted (C…)
 * @param audience channels, user groups and people who are asked
 * @param exclude channels, user groups and people of the audience who are not
 * @param priority who comes first where surveys want the same people: the smaller number
 * @param replaces ids of the older generations that this product replaces
 */
public record Product(
        String id,
        String name,
        List<String> owners,
        String channel,
        List<String> audience,
        List<String> exclude,
        int priority,
        List<String> replaces) {
    /** The priority of a product that has no other. */
    public static final int DEFAULT_PRIORITY = 5;

    public Product {
        owners = List.copyOf(owners);
        audience = List.copyOf(audience);
        exclude = List.copyOf(exclude);
        replaces = List.copyOf(replaces);
    }

    /** A product that excludes nobody, of the usual priority. */
    public Product(
            String id, String name, List<String> owners, String channel, List<String> audience, List<String> replaces) {
        this(id, name, owners, channel, audience, List.of(), DEFAULT_PRIORITY, replaces);
    }
}
