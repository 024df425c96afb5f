package dev.candor.core.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The generations of a product: the newest, then all that it replaces, directly or through others.
 *
 * @param generations newest first: each comes before all that it replaces; never empty
 */
public record Lineage(List<Product> generations) {
    public Lineage {
        generations = List.copyOf(generations);
        if (generations.isEmpty()) {
            throw new IllegalArgumentException("a lineage has at least one product");
        }
    }

    /** The lineage with this product as the newest generation. */
    static Lineage from(Catalogue catalogue, Product newest) {
        List<Product> oldestFirst = new ArrayList<>();
        follow(catalogue, newest, new LinkedHashSet<>(), oldestFirst);
        Collections.reverse(oldestFirst);
        return new Lineage(oldestFirst);
    }

    /** The lineage that this product is a generation of; where several replace the same one, it is that of the first configured. */
    static Lineage of(Catalogue catalogue, Product generation) {
        Product newest = generation;
        Set<Product> seen = new LinkedHashSet<>();
        for (Optional<Product> newer = Optional.of(generation);
                newer.isPresent();
                newer = replacing(catalogue, newest)) {
            if (!seen.add(newer.get())) {
                break; // The configuration refuses cycles; one must not hang here.
            }
            newest = newer.get();
        }
        return from(catalogue, newest);
    }

    private static Optional<Product> replacing(Catalogue catalogue, Product older) {
        return catalogue.products().stream()
                .filter(product -> product.replaces().contains(older.id()))
                .findFirst();
    }

    /** Adds a product after all that it replaces, those that it names first last. */
    private static void follow(Catalogue catalogue, Product product, Set<Product> seen, List<Product> oldestFirst) {
        if (!seen.add(product)) {
            return;
        }
        List<String> replaced = new ArrayList<>(product.replaces());
        Collections.reverse(replaced);
        replaced.forEach(id -> catalogue.product(id).ifPresent(older -> follow(catalogue, older, seen, oldestFirst)));
        oldestFirst.add(product);
    }

    public Product newest() {
        return generations.get(0);
    }

    /** Whether there is an older generation. */
    public boolean hasOlder() {
        return generations.size() > 1;
    }
}
