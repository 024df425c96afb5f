package dev.candor.demo.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A validation rule for a JSON value. */
interface Rule {
    void check(JsonNode value, RuleContext at);

    /** Both rules. */
    default Rule and(Rule other) {
        return (value, at) -> {
            check(value, at);
            other.check(value, at);
        };
    }

    /** String with a minimum and maximum length. */
    static Rule text(int min, int max) {
        return (value, at) -> {
            if (!value.isTextual()) {
                at.fault("must provide a string");
            } else if (value.asText().length() > max) {
                at.fault("must be less than " + (max + 1) + " characters");
            } else if (value.asText().length() < min) {
                at.fault("must be more than " + (min - 1) + " characters");
            }
        };
    }

    /** String that matches a regular expression. */
    static Rule form(String regex, String name) {
        Pattern pattern = Pattern.compile(regex);
        return (value, at) -> {
            if (!value.isTextual() || !pattern.matcher(value.asText()).matches()) {
                at.fault("must be a valid " + name);
            }
        };
    }

    /** Boolean. */
    static Rule flag() {
        return (value, at) -> {
            if (!value.isBoolean()) {
                at.fault("must provide a boolean");
            }
        };
    }

    /** Number. */
    static Rule number() {
        return (value, at) -> {
            if (!value.isNumber()) {
                at.fault("must provide a number");
            }
        };
    }

    /** Integer between two bounds, both inclusive. */
    static Rule integer(int min, int max) {
        return (value, at) -> {
            if (!value.isInt() || value.asInt() < min || value.asInt() > max) {
                at.fault("must be an integer between " + min + " and " + max);
            }
        };
    }

    /** One of these strings. */
    static Rule word(String... words) {
        Set<String> known = Set.of(words);
        return (value, at) -> {
            if (!value.isTextual() || !known.contains(value.asText())) {
                at.fault("must be a valid enum value");
            }
        };
    }

    /** Array with a minimum and maximum size. */
    static Rule list(Rule each, int min, int max) {
        return (value, at) -> {
            if (!value.isArray()) {
                at.fault("must provide an array");
                return;
            }
            if (value.size() > max) {
                at.fault("no more than " + max + " items allowed");
            }
            if (value.size() < min) {
                at.fault("no fewer than " + min + " items allowed");
            }
            for (int i = 0; i < value.size(); i++) {
                each.check(value.get(i), at.child(i));
            }
        };
    }

    /** Object whose rule depends on its type. */
    static Rule byType(Map<String, Rule> rules) {
        return (value, at) -> {
            String type = value.path("type").asText("");
            Rule rule = rules.get(type);
            if (!value.isObject()) {
                at.fault("must provide an object");
            } else if (!value.has("type")) {
                at.fault("missing required field: type");
            } else if (rule == null) {
                at.fault("unsupported type: " + type);
            } else {
                rule.check(value, at);
            }
        };
    }
}
