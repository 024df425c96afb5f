package dev.candor.demo.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Validation rules for fields that depend on each other. */
final class FieldAgreement {
    static final Rule ANYTHING = (value, at) -> {};
    static final Rule SLACK_FILE =
            Shape.empty().optional("id", Rule.text(1, 255)).optional("url", Rule.text(1, 3_000));
    private static final Set<String> UNREACHABLE = Set.of("localhost", "127.0.0.1", "0.0.0.0", "::1", "[::1]");

    private FieldAgreement() {}

    /** The initial option must equal one of the options. */
    static void ofInitialOption(JsonNode element, RuleContext at) {
        if (element.has("initial_option")) {
            known(element.path("initial_option"), element, at.child("initial_option"));
        }
    }

    /** Each initial option must equal one of the options. */
    static void ofInitialOptions(JsonNode element, RuleContext at) {
        JsonNode initial = element.path("initial_options");
        for (int i = 0; i < initial.size(); i++) {
            known(initial.path(i), element, at.child("initial_options").child(i));
        }
    }

    private static void known(JsonNode option, JsonNode element, RuleContext at) {
        List<JsonNode> options = new ArrayList<>();
        element.path("options").forEach(options::add);
        element.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
        if (!options.contains(option)) {
            at.fault("must match one of the options");
        }
    }

    /** A select must have either options or option groups. */
    static void ofSelect(JsonNode element, RuleContext at) {
        if (element.has("options") == element.has("option_groups")) {
            at.fault("must define either `options` or `option_groups`");
        }
    }

    /** The length limits of a text input must fit each other and the initial value. */
    static void ofLengths(JsonNode input, RuleContext at) {
        int least = input.path("min_length").asInt(0);
        int most = input.path("max_length").asInt(3_000);
        if (least > most) {
            at.child("min_length").fault("must not be greater than max_length");
        }
        if (input.path("initial_value").asText("").length() > most) {
            at.child("initial_value").fault("must be less than " + (most + 1) + " characters");
        }
    }

    /** An image must have exactly one source, which Slack's servers can reach. */
    static void ofImage(JsonNode image, RuleContext at) {
        if (image.has("image_url") == image.has("slack_file")) {
            at.fault("must define either `slack_file` or `image_url`");
        }
        if (image.path("image_url").isTextual()
                && !isReachable(image.path("image_url").asText())) {
            at.child("image_url").fault("downloading image failed");
        }
    }

    private static boolean isReachable(String url) {
        try {
            URI uri = URI.create(url);
            String scheme = String.valueOf(uri.getScheme());
            String host = String.valueOf(uri.getHost());
            return scheme.matches("https?") && !host.equals("null") && !UNREACHABLE.contains(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
