package dev.candor.demo.engineers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.blocks.Element;
import dev.candor.demo.blocks.StateValues;
import dev.candor.demo.delivery.BotAnswer;
import dev.candor.demo.user.SubmissionOutcome;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Fills in and submits a modal according to an engineer's liking for the product. */
final class FormFiller {
    private final UserDriver user;
    private final Habits habits;
    private final Choices choices;

    FormFiller(UserDriver user, Habits habits, Choices choices) {
        this.user = user;
        this.habits = habits;
        this.choices = choices;
    }

    /** Fills in the top modal, submits it, and closes all modals. */
    void answer() {
        chooseBranch();
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

    /** Answers the question on which it depends what else is asked, unless the bot has chosen it by the button pressed. */
    private void chooseBranch() {
        View view = user.modal().orElseThrow();
        view.elements().stream()
                .filter(element -> element.isInput()
                        && element.dispatches()
                        && !element.options().isEmpty())
                .filter(element -> StateValues.isEmpty(view.valueOf(element)))
                .findFirst()
                .ifPresent(element -> {
                    int option = habits.generation(labels(element));
                    String chosen = value(element.options().get(option));
                    if (user.pick(element.blockId(), element.actionId(), List.of(chosen)) instanceof BotAnswer.Acked) {
                        user.await(
                                "the questions that follow",
                                () -> user.modal().filter(now -> !now.hash().equals(view.hash())));
                    }
                });
    }

    private static List<String> labels(Element element) {
        return element.options().stream()
                .map(option -> option.path("text").path("text").asText())
                .toList();
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
            if (element.dispatches()) {
                return;
            }
            if (element.isMany()) {
                user.pick(element.blockId(), element.actionId(), several(element));
            } else if (!filled && (element.isRequired() || !choices.skips())) {
                user.pick(element.blockId(), element.actionId(), List.of(one(element)));
            } else if (filled && scale(element).isEmpty()) {
                // Who may read the comment.
                int readers = choices.readers(element.options().size());
                user.pick(
                        element.blockId(),
                        element.actionId(),
                        List.of(value(element.options().get(readers))));
            }
        }
    }

    private void write(Element element) {
        String text = choices.comment().orElse(element.isRequired() ? "n/a" : "");
        if (!text.isEmpty()) {
            int most = element.json().path("max_length").asInt(3_000);
            user.type(element.blockId(), element.actionId(), text.substring(0, Math.min(most, text.length())));
        }
    }

    private String one(Element element) {
        List<Integer> scale = scale(element);
        if (scale.isEmpty()) {
            return value(element.options().get(choices.option(labels(element))));
        }
        return Integer.toString(
                habits.about(element.label(), choices).point(Collections.min(scale), Collections.max(scale)));
    }

    /** The points of a scale, whose labels begin with their value or whose values begin with 1; empty for other options. */
    private static List<Integer> scale(Element element) {
        List<Integer> scale = new ArrayList<>();
        for (JsonNode option : element.options()) {
            String label = option.path("text").path("text").asText();
            if (value(option).matches("-?\\d{1,3}") && (label.startsWith(value(option)) || !isIndex(element))) {
                scale.add(Integer.parseInt(value(option)));
            }
        }
        return scale.size() == element.options().size() ? scale : List.of();
    }

    /** Whether the options are numbered from 0, as those of a choice are. */
    private static boolean isIndex(Element element) {
        return value(element.options().get(0)).equals("0");
    }

    private List<String> several(Element element) {
        int most = element.json().path("max_selected_items").asInt(3);
        List<Integer> chosen = choices.options(element.options().size(), most);
        if (chosen.isEmpty() && element.isRequired()) {
            chosen = List.of(0);
        }
        return chosen.stream().map(i -> value(element.options().get(i))).toList();
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
