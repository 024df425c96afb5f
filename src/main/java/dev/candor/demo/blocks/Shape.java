package dev.candor.demo.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Rule for an object with these fields and no others. */
record Shape(Map<String, Rule> fields, Set<String> required) implements Rule {

    /** Object without fields. */
    static Shape empty() {
        return new Shape(Map.of(), Set.of());
    }

    /** Object with a type. */
    static Shape typed() {
        return empty().required("type", (value, at) -> {});
    }

    /** Adds a required field. */
    Shape required(String field, Rule rule) {
        Set<String> more = new HashSet<>(required);
        more.add(field);
        return new Shape(optional(field, rule).fields, more);
    }

    /** Adds an optional field. */
    Shape optional(String field, Rule rule) {
        Map<String, Rule> more = new LinkedHashMap<>(fields);
        more.put(field, rule);
        return new Shape(more, required);
    }

    @Override
    public void check(JsonNode value, RuleContext at) {
        if (!value.isObject()) {
            at.fault("must provide an object");
            return;
        }
        for (String field : required) {
            if (!value.has(field)) {
                at.fault("missing required field: " + field);
            }
        }
        value.properties().forEach(field -> {
            Rule rule = fields.get(field.getKey());
            if (rule == null) {
                at.fault("invalid additional property: " + field.getKey());
            } else {
                rule.check(field.getValue(), at.child(field.getKey()));
            }
        });
    }
}
