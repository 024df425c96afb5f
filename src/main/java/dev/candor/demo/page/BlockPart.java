package dev.candor.demo.page;

import com.fasterxml.jackson.databind.JsonNode;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One piece of Block Kit (a block, an element, an option), as the templates read it. */
public record BlockPart(JsonNode json, BlockCanvas canvas, String blockId, boolean dispatches) {
    /** The kind of block or element; empty for an option. */
    public String type() {
        return json.path("type").asText();
    }

    /** Whether the key is there at all. */
    public boolean has(String key) {
        return json.hasNonNull(key);
    }

    /** A boolean, false where it is missing. */
    public boolean flag(String key) {
        return json.path(key).asBoolean();
    }

    /** A string, or the words of a text object, never formatted; empty where it is missing. */
    public String text(String key) {
        JsonNode value = json.path(key);
        return value.isObject() ? plain(value) : value.asText();
    }

    /** The same, or null, so that a template leaves the attribute out. */
    public @Nullable String textOrNull(String key) {
        return has(key) ? text(key) : null;
    }

    /** A text object as HTML: formatted if it is mrkdwn, else as it was typed. */
    public Content rich(String key) {
        return rich(json.path(key));
    }

    /** The same for every text object in an array. */
    public List<Content> richTexts(String key) {
        List<Content> drawn = new ArrayList<>();
        json.path(key).forEach(text -> drawn.add(rich(text)));
        return drawn;
    }

    /** This part itself as a text object. */
    public Content rich() {
        return rich(json);
    }

    /** A markdown block's text. */
    public Content markdown() {
        return Markdown.draw(text("text"), canvas.names());
    }

    /** A rich_text block's tree. */
    public Content richText() {
        return new RichTextMarkup(canvas.names()).draw(json);
    }

    /** The child under a key. */
    public BlockPart child(String key) {
        return new BlockPart(json.path(key), canvas, blockId, dispatches);
    }

    /** The children of an array. */
    public List<BlockPart> children(String key) {
        List<BlockPart> children = new ArrayList<>();
        json.path(key).forEach(child -> children.add(new BlockPart(child, canvas, blockId, dispatches)));
        return children;
    }

    /** Whether an option of this element is chosen: by now, or before anyone touched it. */
    public boolean chosen(BlockPart option) {
        String value = option.text("value");
        JsonNode one = filled().isObject() ? filled().path("selected_option") : json.path("initial_option");
        JsonNode many = filled().isObject() ? filled().path("selected_options") : json.path("initial_options");
        return Stream.concat(Stream.of(one), many.valueStream())
                .anyMatch(choice -> choice.hasNonNull("value")
                        && choice.path("value").asText().equals(value));
    }

    /** Whether this person is chosen: by now, or before anyone touched it. */
    public boolean chosenPerson(String id) {
        JsonNode one = filled().isObject() ? filled().path("selected_user") : json.path("initial_user");
        return one.asText().equals(id);
    }

    /** What is written here: by now, or before anyone touched it. */
    public String enteredText() {
        JsonNode words = filled().isObject() ? filled().path("value") : json.path("initial_value");
        return words.isNull() ? "" : words.asText();
    }

    private JsonNode filled() {
        return canvas.values().path(blockId).path(json.path("action_id").asText());
    }

    /** The name under which a form sends this element. */
    public String field() {
        return FieldName.name(blockId, text("action_id"));
    }

    /** An id that no other element on the page has. */
    public String id() {
        return canvas.key() + '/' + field();
    }

    /** What is sent when this element acts at once: where it stands and, for a menu's entry, which one. */
    public String actionValues(int option) {
        return FieldName.actionValues(blockId, text("action_id"), option);
    }

    /** The error that the last submit left at this block, or null. */
    public @Nullable String error() {
        return canvas.errors().get(blockId);
    }

    /** Everyone in the workspace, id to name, for a menu of people. */
    public Map<String, String> people() {
        return canvas.names().people();
    }

    /** A url that may be followed or shown, or null. */
    public @Nullable String url(String key) {
        return SafeLink.isSafe(text(key)) ? text(key) : null;
    }

    /** Where an image is found: uploaded to the workspace, or somewhere on the web. */
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

    private static String plain(JsonNode text) {
        String words = text.path("text").asText();
        return text.path("emoji").asBoolean(true) ? Emoji.draw(words) : words;
    }
}
