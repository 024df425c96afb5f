package dev.candor.demo.engineers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.blocks.Element;
import dev.candor.demo.blocks.StateValues;
import dev.candor.demo.user.SubmissionOutcome;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.View;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Fills in and submits a modal according to an engineer's liking for the product. */
final class FormFiller {
    private static final double SKIP_PROBABILITY = 0.06;
    private static final double COMMENT_PROBABILITY = 0.4;

    private final UserDriver user;
    private final String product;
    private final double liking;
    private final Comments comments;
    private final RandomGenerator random;

    FormFiller(UserDriver user, String product, double liking, Comments comments, RandomGenerator random) {
        this.user = user;
        this.product = product;
        this.liking = liking;
        this.comments = comments;
        this.random = random;
    }

    /** Fills in the top modal, submits it, and closes all modals. */
    void answer() {
        View view = user.modal().orElseThrow();
        if (view.json().has("submit")) {
            for (Element element : view.elements()) {
                // The bot may have replaced the modal after the last change.
                if (user.modal().filter(now -> now.id().equals(view.id())).isPresent() && element.isInput()) {
                    fill(element);
                }
            }
            SubmissionOutcome result = user.submit();
            if (result instanceof SubmissionOutcome.Refused || result instanceof SubmissionOutcome.Incomplete) {
                correct();
                user.submit();
            } else if (result instanceof SubmissionOutcome.Updated now
                    && now.view().json().has("submit")) {
                user.submit(); // Confirms the bot's warning without changes.
            }
        }
        closeModals();
    }

    /** Closes all modals. */
    void closeModals() {
        if (user.modal().isPresent()) {
            user.closeAll();
        }
    }

    private void fill(Element element) {
        View view = user.modal().orElseThrow();
        boolean filled = !StateValues.isEmpty(view.valueOf(element));
        if (element.type().equals("plain_text_input")) {
            write(element);
        } else if (!element.options().isEmpty()) {
            if (element.isMany()) {
                user.pick(element.blockId(), element.actionId(), several(element));
            } else if (!filled && (element.isRequired() || random.nextDouble() >= SKIP_PROBABILITY)) {
                user.pick(element.blockId(), element.actionId(), List.of(one(element)));
            }
        }
    }

    private void write(Element element) {
        if (element.isRequired() || random.nextDouble() < COMMENT_PROBABILITY) {
            String text = comments.about(product, Opinions.clamp(liking + random.nextGaussian() * 0.08), random);
            int most = element.json().path("max_length").asInt(3_000);
            user.type(element.blockId(), element.actionId(), text.substring(0, Math.min(most, text.length())));
        }
    }

    private String one(Element element) {
        List<JsonNode> options = element.options();
        List<Integer> scale = new ArrayList<>();
        for (JsonNode option : options) {
            if (value(option).matches("-?\\d{1,3}")) {
                scale.add(Integer.parseInt(value(option)));
            }
        }
        if (scale.size() != options.size()) {
            // Earlier options are slightly more popular, as on real questionnaires.
            int index = Math.min(random.nextInt(options.size()), random.nextInt(options.size()));
            return value(options.get(index));
        }
        int least = scale.stream().min(Integer::compare).orElseThrow();
        int most = scale.stream().max(Integer::compare).orElseThrow();
        double felt = Opinions.clamp(liking + random.nextGaussian() * 0.1);
        return Long.toString(Math.round(least + felt * (most - least)));
    }

    private List<String> several(Element element) {
        List<String> chosen = new ArrayList<>();
        int most = element.json().path("max_selected_items").asInt(3);
        for (JsonNode option : element.options()) {
            // Unhappy engineers tick more problems.
            if (chosen.size() < most && random.nextDouble() < 0.55 - 0.4 * liking) {
                chosen.add(value(option));
            }
        }
        if (chosen.isEmpty() && element.isRequired()) {
            chosen.add(value(element.options().get(0)));
        }
        return chosen;
    }

    /** Clears texts and selects a first option in required fields, after a refused submission. */
    private void correct() {
        for (Element element : user.modal().orElseThrow().elements()) {
            if (!element.isInput()) {
                continue;
            }
            if (element.isText()) {
                user.type(element.blockId(), element.actionId(), element.isRequired() ? "n/a" : "");
            } else if (element.isRequired() && !element.options().isEmpty()) {
                user.pick(
                        element.blockId(),
                        element.actionId(),
                        List.of(value(element.options().get(0))));
            }
        }
    }

    private static String value(JsonNode option) {
        return option.path("value").asText();
    }
}
