package dev.candor.core.survey;

import java.util.List;

/**
 * One platform product, with the people it is for.
 *
 * @param owners people (U…) and user groups (S…) who may ask, close and reply
 * @param channel where results are posted (C…)
 * @param audience channels, user groups and people who are asked
 * @param replaces ids of the older generations that this product replaces
 */
public record Product(
        String id, String name, List<String> owners, String channel, List<String> audience, List<String> replaces) {
    public Product {
        owners = List.copyOf(owners);
        audience = List.copyOf(audience);
        replaces = List.copyOf(replaces);
    }
}
