package dev.candor.edge.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.DatetimePickerElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.URLTextInputElement;
import dev.candor.core.page.Field;
import dev.candor.core.page.Field.OnChange;
import dev.candor.core.page.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders the fields of a form as input blocks; Slack marks those that may be left empty. */
final class InputBlocks {
    private static final int MAX_LABEL = 2_000;
    private static final int MAX_OPTION = 75;
    private static final int MAX_VISIBLE_OPTIONS = 10;
    private static final int MAX_OPTIONS_PER_GROUP = 100;
    private static final int MAX_PLACEHOLDER = 150;

    private InputBlocks() {}

    /** Input block of a field; refuses a read-only one. */
    static InputBlock of(Field field) {
        InputBlock block = block(field);
        block.setOptional(field.need() == Field.Need.OPTIONAL);
        return block;
    }

    private static InputBlock block(Field field) {
        if (field instanceof Field.PickOne one) {
            return block(one.id(), one.label(), "", pickOne(one), one.onChange());
        } else if (field instanceof Field.PickMany many) {
            return block(many.id(), many.label(), "", pickMany(many), OnChange.NOTHING);
        } else if (field instanceof Field.Write write) {
            return block(write.id(), write.label(), write.hint(), write(write), OnChange.NOTHING);
        } else if (field instanceof Field.Line line) {
            return block(line.id(), line.label(), line.hint(), line(line), OnChange.NOTHING);
        } else if (field instanceof Field.Select select) {
            return block(select.id(), select.label(), "", select(select), select.onChange());
        } else if (field instanceof Field.Moment moment) {
            return block(moment.id(), moment.label(), moment.hint(), moment(moment), OnChange.REDRAWS);
        }
        return other(field);
    }

    private static InputBlock other(Field field) {
        if (field instanceof Field.PickDay day) {
            DatePickerElement element = DatePickerElement.builder()
                    .actionId(BlockRenderer.id(day.action()))
                    .initialDate(day.chosen().map(LocalDate::toString).orElse(null))
                    .build();
            return block(day.id(), day.label(), day.hint(), element, OnChange.NOTHING);
        } else if (field instanceof Field.WriteLink link) {
            URLTextInputElement element = URLTextInputElement.builder()
                    .actionId(BlockRenderer.id(link.action()))
                    .initialValue(link.initial().isEmpty() ? null : link.initial())
                    .build();
            return block(link.id(), link.label(), link.hint(), element, OnChange.NOTHING);
        }
        throw new IllegalArgumentException("nothing can be filled in: " + field);
    }

    private static InputBlock block(String id, String label, String hint, BlockElement element, OnChange onChange) {
        return InputBlock.builder()
                .blockId(BlockRenderer.id(id))
                .label(BlockRenderer.plain(label.isBlank() ? "…" : SlackText.shorten(label.strip(), MAX_LABEL)))
                .hint(hint.isBlank() ? null : BlockRenderer.plain(SlackText.shorten(hint.strip(), MAX_LABEL)))
                .element(element)
                .dispatchAction(onChange == OnChange.REDRAWS ? true : null)
                .build();
    }

    private static BlockElement pickOne(Field.PickOne field) {
        List<OptionObject> options = options(field.id(), field.choices());
        String action = BlockRenderer.id(field.action());
        OptionObject chosen = chosen(options, field.chosen().orElse(""));
        if (options.size() <= MAX_VISIBLE_OPTIONS) {
            return RadioButtonsElement.builder()
                    .actionId(action)
                    .options(options)
                    .initialOption(chosen)
                    .build();
        }
        return list(action, options, chosen);
    }

    /** Drop-down list of a pick. */
    static BlockElement pick(Part.Pick pick) {
        List<OptionObject> options = options(pick.action(), pick.choices());
        StaticSelectElement list = list(
                BlockRenderer.id(pick.action()),
                options,
                chosen(options, pick.chosen().orElse("")));
        list.setPlaceholder(BlockRenderer.plain(SlackText.shorten(pick.prompt(), MAX_PLACEHOLDER)));
        return list;
    }

    private static StaticSelectElement list(String action, List<OptionObject> options, @Nullable OptionObject chosen) {
        return StaticSelectElement.builder()
                .actionId(action)
                .initialOption(chosen)
                .options(ungrouped(options))
                .optionGroups(grouped(options))
                .build();
    }

    private static BlockElement pickMany(Field.PickMany field) {
        List<OptionObject> options = options(field.id(), field.choices());
        String action = BlockRenderer.id(field.action());
        List<OptionObject> chosen = options.stream()
                .filter(option -> field.chosen().contains(option.getValue()))
                .toList();
        // Slack refuses an empty list of initial options.
        List<OptionObject> initial = chosen.isEmpty() ? null : chosen;
        if (options.size() <= MAX_VISIBLE_OPTIONS) {
            return CheckboxesElement.builder()
                    .actionId(action)
                    .options(options)
                    .initialOptions(initial)
                    .build();
        }
        return MultiStaticSelectElement.builder()
                .actionId(action)
                .initialOptions(initial)
                .options(ungrouped(options))
                .optionGroups(grouped(options))
                .build();
    }

    private static BlockElement select(Field.Select field) {
        List<OptionObject> options = options(field.id(), field.choices());
        return list(
                BlockRenderer.id(field.action()),
                options,
                chosen(options, field.chosen().orElse("")));
    }

    private static BlockElement moment(Field.Moment field) {
        return DatetimePickerElement.builder()
                .actionId(BlockRenderer.id(field.action()))
                .initialDateTime(
                        field.chosen().map(at -> (int) at.getEpochSecond()).orElse(null))
                .build();
    }

    private static BlockElement write(Field.Write field) {
        return text(field.action(), true, field.maxLength(), field.initial());
    }

    private static BlockElement line(Field.Line field) {
        return text(field.action(), false, field.maxLength(), field.initial());
    }

    private static BlockElement text(String action, boolean multiline, int maxLength, String initial) {
        int most = Math.max(1, Math.min(maxLength, BlockRenderer.MAX_TEXT));
        return PlainTextInputElement.builder()
                .actionId(BlockRenderer.id(action))
                .multiline(multiline)
                .maxLength(most)
                .initialValue(initial.isEmpty() ? null : SlackText.shorten(initial, most))
                .build();
    }

    private static List<OptionObject> options(String field, List<Field.Choice> choices) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("field " + field + " has nothing to choose from");
        }
        List<OptionObject> options = new ArrayList<>();
        for (Field.Choice choice : choices) {
            if (choice.value().isEmpty() || choice.value().length() > MAX_OPTION) {
                throw new IllegalArgumentException(
                        "field " + field + ": choice '" + choice.value() + "' must have 1 to 75 characters");
            }
            String label = choice.label().isBlank() ? choice.value() : choice.label();
            options.add(OptionObject.builder()
                    .value(choice.value())
                    .text(BlockRenderer.plain(SlackText.shorten(label, MAX_OPTION)))
                    .build());
        }
        return options;
    }

    /** The options, if one list can hold them all. */
    private static @Nullable List<OptionObject> ungrouped(List<OptionObject> options) {
        return options.size() <= MAX_OPTIONS_PER_GROUP ? options : null;
    }

    /** The options in groups, if one list cannot hold them all. */
    private static @Nullable List<OptionGroupObject> grouped(List<OptionObject> options) {
        if (options.size() <= MAX_OPTIONS_PER_GROUP) {
            return null;
        }
        List<OptionGroupObject> groups = new ArrayList<>();
        for (int from = 0; from < options.size(); from += MAX_OPTIONS_PER_GROUP) {
            int to = Math.min(from + MAX_OPTIONS_PER_GROUP, options.size());
            groups.add(OptionGroupObject.builder()
                    .label(BlockRenderer.plain((from + 1) + "–" + to))
                    .options(options.subList(from, to))
                    .build());
        }
        return groups;
    }

    private static @Nullable OptionObject chosen(List<OptionObject> options, String value) {
        return options.stream()
                .filter(option -> option.getValue().equals(value))
                .findFirst()
                .orElse(null);
    }
}
