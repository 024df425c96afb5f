package dev.candor.demo.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.blocks.BlockText;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One piece of Block Kit (a block, an element, an option), as the templates read it. */
public record BlockPart(JsonNode json, BlockCanvas canvas, String blockId, boolean dispatches) {
    /** Type of the block or element; empty for an option. */
    public String type() {
        return json.path("type").asText();
    }

    public boolean has(String key) {
        return json.hasNonNull(key);
    }

    /** Boolean field; false if it is missing. */
    public boolean flag(String key) {
        return json.path(key).asBoolean();
    }

    /** String field or content of a text object, unformatted; empty if it is missing. */
    public String text(String key) {
        JsonNode value = json.path(key);
        return value.isObject() ? plain(value) : value.asText();
    }

    /** String field as in {@link #text}, or null if it is missing, so that a template omits the attribute. */
    public @Nullable String textOrNull(String key) {
        return has(key) ? text(key) : null;
    }

    /** Text object as HTML: formatted if it is mrkdwn, otherwise escaped only. */
    public Content rich(String key) {
        return rich(json.path(key));
    }

    /** Text objects of an array as HTML. */
    public List<Content> richTexts(String key) {
        List<Content> drawn = new ArrayList<>();
        json.path(key).forEach(text -> drawn.add(rich(text)));
        return drawn;
    }

    /** This part as HTML, if it is itself a text object. */
    public Content rich() {
        return rich(json);
    }

    /** Text of a markdown block as HTML. */
    public Content markdown() {
        return Markdown.draw(text("text"), canvas.names());
    }

    /** Tree of a rich_text block as HTML. */
    public Content richText() {
        return new RichTextMarkup(canvas.names()).draw(json);
    }

    /** Chart of a data_visualization block, laid out for drawing. */
    public DataChart chart() {
        return DataChart.of(json);
    }

    public BlockPart child(String key) {
        return new BlockPart(json.path(key), canvas, blockId, dispatches);
    }

    public List<BlockPart> children(String key) {
        List<BlockPart> children = new ArrayList<>();
        json.path(key).forEach(child -> children.add(new BlockPart(child, canvas, blockId, dispatches)));
        return children;
    }

    /** Rows of a data_table block, the header first, as texts. */
    public List<List<String>> rows() {
        return json.path("rows")
                .valueStream()
                .map(row -> row.valueStream().map(BlockPart::cell).toList())
                .toList();
    }

    /** Number of rows on the first page of a data_table block. */
    public int pageSize() {
        return json.path("page_size").asInt(5);
    }

    /** Whether this option is selected, by the current value or else by the initial one. */
    public boolean chosen(BlockPart option) {
        String value = option.text("value");
        JsonNode one = filled().isObject() ? filled().path("selected_option") : json.path("initial_option");
        JsonNode many = filled().isObject() ? filled().path("selected_options") : json.path("initial_options");
        return Stream.concat(Stream.of(one), many.valueStream())
                .anyMatch(choice -> choice.hasNonNull("value")
                        && choice.path("value").asText().equals(value));
    }

    /** Whether this person is selected, by the current value or else by the initial one. */
    public boolean chosenPerson(String id) {
        JsonNode one = filled().isObject() ? filled().path("selected_user") : json.path("initial_user");
        return one.asText().equals(id);
    }

    /** Current text of an input, or else its initial text. */
    public String enteredText() {
        JsonNode words = filled().isObject() ? filled().path("value") : json.path("initial_value");
        return words.isNull() ? "" : words.asText();
    }

    /** Current day of a date picker, or else its initial day. */
    public String enteredDay() {
        JsonNode day = filled().isObject() ? filled().path("selected_date") : json.path("initial_date");
        return day.isNull() ? "" : day.asText();
    }

    /** Current moment of a datetimepicker, or else its initial one, as a browser writes it; empty if there is none. */
    public String enteredMoment() {
        JsonNode seconds = filled().isObject() ? filled().path("selected_date_time") : json.path("initial_date_time");
        return seconds.isNumber()
                ? LocalMoment.write(seconds.asLong(), canvas.names().zone())
                : "";
    }

    private JsonNode filled() {
        return canvas.values().path(blockId).path(json.path("action_id").asText());
    }

    /** Name of this element's form field. */
    public String field() {
        return FieldName.name(blockId, text("action_id"));
    }

    /** HTML id, unique on the page. */
    public String id() {
        return canvas.key() + '/' + field();
    }

    /**
     * JSON values sent when this element is pressed or changed; the option is an overflow menu's entry, otherwise -1.
     */
    public String actionValues(int option) {
        return FieldName.actionValues(blockId, text("action_id"), option);
    }

    /** Error of the last submission at this block, or null. */
    public @Nullable String error() {
        return canvas.errors().get(blockId);
    }

    /** Names of all members by id, for a user select menu. */
    public Map<String, String> people() {
        return canvas.names().people();
    }

    /** URL field, or null if its scheme is not safe. */
    public @Nullable String url(String key) {
        return SafeLink.isSafe(text(key)) ? text(key) : null;
    }

    /** URL of an image, uploaded to the workspace or on the web; null if its scheme is not safe. */
    public @Nullable String imageUrl() {
        String uploaded = json.path("slack_file").path("id").asText();
        return uploaded.isEmpty() ? url("image_url") : "/shared/" + FieldName.encode(uploaded);
    }

    private Content rich(JsonNode text) {
        boolean mrkdwn = text.path("type").asText().equals("mrkdwn");
        return mrkdwn
                ? new Mrkdwn(canvas.names()).draw(text.path("text").asText())
                : Markup.trusted(Markup.escape(plain(text)).replace("\n", "<br>"));
    }

    private static String cell(JsonNode cell) {
        return cell.has("value") ? cell.path("value").asText() : BlockText.in(cell);
    }

    private static String plain(JsonNode text) {
        String words = text.path("text").asText();
        return text.path("emoji").asBoolean(true) ? Emoji.draw(words) : words;
    }
}
