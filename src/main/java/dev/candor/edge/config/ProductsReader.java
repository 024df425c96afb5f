package dev.candor.edge.config;

import dev.candor.core.survey.Person;
import dev.candor.core.survey.Product;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the key {@code products}. */
final class ProductsReader {
    static final int LONGEST_NAME = 60;

    private static final int MAX_PRIORITY = 100;

    private final Ids ids = new Ids("product");
    private final Lookalikes names = new Lookalikes("product");
    private final int minGroup;

    /** Ids in the order of the file, mistaken products included, so that one mistake is not reported twice. */
    private final Set<String> known = new LinkedHashSet<>();

    /** By product id: the ids it replaces, with their place in the file. */
    private final Map<String, Map<String, YamlValue>> replaced = new LinkedHashMap<>();

    /** An audience smaller than the policy's {@code minGroup} is a mistake. */
    ProductsReader(int minGroup) {
        this.minGroup = minGroup;
    }

    private final List<Product> read = new ArrayList<>();

    List<Product> read(YamlValue value) {
        if (value.isEmptyList()) {
            value.mistake("the list is empty; name at least one product");
        }
        List<Product> products = value.items().stream()
                .map(this::product)
                .flatMap(Optional::stream)
                .toList();
        replaced.values().forEach(older -> older.values().forEach(this::known));
        new ReplacementCycles(replaced).check();
        read.addAll(products);
        return products;
    }

    private Optional<Product> product(YamlValue value) {
        YamlFields fields =
                value.fields(List.of("id", "name", "owners", "channel", "audience", "exclude", "priority", "replaces"));
        String id = fields.require("id", Ids.WAY_OUT).flatMap(this::id).orElse("");
        String name = fields.require("name", "write what people call it")
                .flatMap(v -> v.words(LONGEST_NAME, names))
                .orElse("");
        List<String> owners = fields.require("owners", "name who may ask and close, such as [U0PM]")
                .map(v -> v.atLeastOne("name who may ask and close, such as [U0PM]", SlackId.PEOPLE::read))
                .orElse(List.of());
        String channel = fields.require("channel", "name where results are posted, such as C0CI")
                .flatMap(SlackId.CHANNEL::read)
                .orElse("");
        List<String> audience = fields.require("audience", "name who is asked, such as [C0ENG]")
                .map(this::audience)
                .orElse(List.of());
        List<String> exclude =
                fields.get("exclude").map(v -> exclude(v, audience)).orElse(List.of());
        int priority =
                fields.get("priority").flatMap(v -> v.number(1, MAX_PRIORITY)).orElse(Product.DEFAULT_PRIORITY);
        List<String> replaces = fields.get("replaces").map(v -> replaces(id, v)).orElse(List.of());
        return fields.unlessMistaken(
                () -> new Product(id, name, owners, channel, audience, exclude, priority, replaces));
    }

    private List<String> audience(YamlValue value) {
        List<String> audience = value.atLeastOne("name who is asked, such as [C0ENG]", SlackId.AUDIENCE::read);
        boolean single = audience.stream().allMatch(Person::isId);
        if (!audience.isEmpty() && single && audience.size() < minGroup) {
            value.mistake("fewer people are named than min_group, which is " + minGroup
                    + ": results of so few people are never shown; name more, or a channel or user group");
        }
        return audience;
    }

    private static List<String> exclude(YamlValue value, List<String> audience) {
        List<String> exclude = value.distinct(SlackId.AUDIENCE::read);
        if (!audience.isEmpty() && exclude.containsAll(audience)) {
            value.mistake("everyone of the audience is excluded, so nobody is asked; leave somebody in");
        }
        return exclude;
    }

    private Optional<String> id(YamlValue value) {
        Optional<String> id = ids.read(value);
        id.ifPresent(known::add);
        return id;
    }

    private List<String> replaces(String id, YamlValue value) {
        Map<String, YamlValue> older = replaced.computeIfAbsent(id, key -> new LinkedHashMap<>());
        return value.distinct(item -> {
            Optional<String> product = item.text();
            product.ifPresent(p -> older.putIfAbsent(p, item));
            return product;
        });
    }

    /** The products read without a mistake. */
    List<Product> products() {
        return List.copyOf(read);
    }

    /** The id of a known product. While none is known any id passes: that mistake is reported already. */
    Optional<String> known(YamlValue value) {
        return value.text().filter(id -> {
            boolean fits = known.isEmpty() || known.contains(id);
            if (!fits) {
                value.mistake(value.quoted() + " is not a product; " + SpellingSuggestion.wayOut(id, known));
            }
            return fits;
        });
    }
}
