package dev.candor.core.disclosure;

import dev.candor.core.audience.Leaf;
import dev.candor.core.survey.Question;
import java.util.Optional;

/**
 * Where a cell stands.
 *
 * @param question empty for the use of the product
 * @param leaf empty for the whole product
 */
record Place(Optional<Question> question, Optional<Leaf> leaf) {
    /** Whether the product is used, over the whole product. */
    static final Place USE = new Place(Optional.empty(), Optional.empty());

    /** A question over the whole product. */
    static Place whole(Question question) {
        return new Place(Optional.of(question), Optional.empty());
    }

    /** A question in one leaf. */
    static Place of(Question question, Leaf leaf) {
        return new Place(Optional.of(question), Optional.of(leaf));
    }
}
