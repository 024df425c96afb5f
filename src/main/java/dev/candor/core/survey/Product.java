package dev.candor.core.survey;

import java.util.List;

/**
 * A platform product, its owners and its audience.
 *
 * @param owners people (U…) and user groups (S…) who may open and close waves and reply to comments
 * @param channel where results are posted (C…)
 * @param audience channels, user groups and people who are asked
 * @param exclude channels, user groups and people who are left out of the audience
 * @param priority precedence where surveys compete for the same people; the smaller number goes first
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
    /** Priority of a product that configures none. */
    public static final int DEFAULT_PRIORITY = 5;

    public Product {
        owners = List.copyOf(owners);
        audience = List.copyOf(audience);
        exclude = List.copyOf(exclude);
        replaces = List.copyOf(replaces);
    }

    /** A product that excludes nobody, with the default priority. */
    public Product(
            String id, String name, List<String> owners, String channel, List<String> audience, List<String> replaces) {
        this(id, name, owners, channel, audience, List.of(), DEFAULT_PRIORITY, replaces);
    }

    /** One that is no longer in the configuration: nothing is known of it but its id. */
    public static Product gone(String id) {
        return new Product(id, id, List.of(), "", List.of(), List.of());
    }
}
