package dev.candor.edge.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.candor.core.response.Submission;
import dev.candor.core.ui.FormPress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the values of submitted forms, from every kind of field. */
final class ViewStateReader {
    private ViewStateReader() {}

    /** The submission of a view by this person, with its values. */
    static Submission submission(String person, View view) {
        return new Submission(person, context(view), values(view), Set.copyOf(fields(view)));
    }

    /** The press with what is filled into its form so far; the form of a button in a message is empty. */
    static FormPress press(BlockActionPayload payload, String action, String value) {
        View view = payload.getView();
        return view == null
                ? new FormPress("", "", action, value, Map.of())
                : new FormPress(
                        Objects.requireNonNullElse(view.getCallbackId(), ""),
                        context(view),
                        action,
                        value,
                        values(view));
    }

    private static String context(View view) {
        return Objects.requireNonNullElse(view.getPrivateMetadata(), "");
    }

    private static Map<String, List<String>> values(View view) {
        Map<String, List<String>> values = new TreeMap<>();
        state(view).forEach((field, byAction) -> {
            List<String> filled = new ArrayList<>();
            byAction.values().forEach(value -> values(value).forEach(filled::add));
            if (!filled.isEmpty()) {
                values.put(field, filled);
            }
        });
        return values;
    }

    /** What was typed into the form's fields. */
    static List<String> typed(View view) {
        return state(view).values().stream()
                .flatMap(byAction -> byAction.values().stream())
                .map(ViewState.Value::getValue)
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }

    /** The ids of the form's fields, from top to bottom. */
    static List<String> fields(View view) {
        Set<String> fields = new LinkedHashSet<>();
        List<LayoutBlock> blocks = Objects.requireNonNullElse(view.getBlocks(), List.of());
        for (LayoutBlock block : blocks) {
            if (block instanceof InputBlock input) {
                fields.add(input.getBlockId());
            }
        }
        fields.addAll(state(view).keySet());
        return List.copyOf(fields);
    }

    private static Map<String, Map<String, ViewState.Value>> state(View view) {
        ViewState state = view.getState();
        return state == null || state.getValues() == null ? Map.of() : state.getValues();
    }

    private static Stream<String> values(ViewState.Value value) {
        Stream<@Nullable String> single = Stream.of(
                value.getValue(),
                value.getSelectedDate(),
                value.getSelectedTime(),
                value.getSelectedConversation(),
                value.getSelectedChannel(),
                value.getSelectedUser(),
                value.getSelectedDateTime() == null ? null : String.valueOf(value.getSelectedDateTime()),
                value.getSelectedOption() == null
                        ? null
                        : value.getSelectedOption().getValue());
        Stream<@Nullable String> several = Stream.of(
                        value.getSelectedConversations(), value.getSelectedChannels(), value.getSelectedUsers())
                .filter(Objects::nonNull)
                .flatMap(List::stream);
        Stream<@Nullable String> options = value.getSelectedOptions() == null
                ? Stream.empty()
                : value.getSelectedOptions().stream().map(ViewState.SelectedOption::getValue);
        return Stream.of(single, several, options)
                .flatMap(each -> each)
                .filter(text -> text != null && !text.isEmpty())
                .map(Objects::requireNonNull);
    }
}
