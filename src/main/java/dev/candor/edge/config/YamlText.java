package dev.candor.edge.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parses YAML into nodes with their lines, which a binding to records would lose. */
final class YamlText {
    private static final Pattern POSITION = Pattern.compile("line (\\d+), column (\\d+)");

    private final YAMLParser parser;

    private YamlText(YAMLParser parser) {
        this.parser = parser;
    }

    /** The only document of the text; empty after a mistake. */
    static Optional<YamlNode> parse(String text, Mistakes mistakes) {
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            return new YamlText(parser).document(mistakes);
        } catch (JsonProcessingException e) {
            noteInvisibleCharacters(text, mistakes);
            mistakes.add(
                    place(e),
                    "",
                    "this is not YAML: " + summary(e) + "; indent with spaces, close every bracket and quote, and put"
                            + " quotes around text that holds a colon or begins with a sign");
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can always be read", e);
        }
    }

    /** Notes invisible characters that YAML does not accept as spaces, because its own errors do not name them. */
    private static void noteInvisibleCharacters(String text, Mistakes mistakes) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            InvisibleCharacters.inWords(lines.get(i))
                    .or(() -> InvisibleCharacters.space(lines.get(line - 1)))
                    .ifPresent(name -> mistakes.add(
                            new FilePosition(line, 1),
                            "",
                            "this line holds a character that nobody can see, " + name + "; type the line again"));
        }
    }

    private Optional<YamlNode> document(Mistakes mistakes) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            mistakes.add(FilePosition.FILE, "", "the file is empty; begin with products and surveys");
            return Optional.empty();
        }
        YamlNode root = node(first);
        if (parser.nextToken() != null) {
            mistakes.add(here(), "", "a second document begins here; keep all keys in one, and take out the --- above");
            return Optional.empty();
        }
        return Optional.of(root);
    }

    private YamlNode node(JsonToken token) throws IOException {
        FilePosition place = here();
        if (token == JsonToken.START_OBJECT) {
            return new YamlNode.Keys(place, entries());
        }
        if (token == JsonToken.START_ARRAY) {
            return new YamlNode.Items(place, items());
        }
        if (token == JsonToken.VALUE_NULL) {
            return new YamlNode.Nothing(place);
        }
        String text = parser.getText();
        return parser.isCurrentAlias() ? new YamlNode.Alias(place, text) : new YamlNode.Text(place, text);
    }

    private List<YamlNode.Entry> entries() throws IOException {
        List<YamlNode.Entry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            FilePosition place = here();
            String key = parser.currentName();
            entries.add(new YamlNode.Entry(place, key, node(parser.nextToken())));
        }
        return entries;
    }

    private List<YamlNode> items() throws IOException {
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return items;
    }

    private FilePosition here() {
        JsonLocation location = parser.currentTokenLocation();
        return new FilePosition(location.getLineNr(), location.getColumnNr());
    }

    /** Position of the error: the last one in the message, because the exception's own location lies behind it. */
    private static FilePosition place(JsonProcessingException e) {
        return POSITION.matcher(e.getOriginalMessage())
                .results()
                .reduce((first, last) -> last)
                .map(YamlText::place)
                .orElseGet(() -> Optional.ofNullable(e.getLocation())
                        .map(l -> new FilePosition(Math.max(0, l.getLineNr()), Math.max(0, l.getColumnNr())))
                        .orElse(FilePosition.FILE));
    }

    private static FilePosition place(MatchResult match) {
        return new FilePosition(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    /** Sentences of the message without the positions and quoted lines, which are indented. */
    private static String summary(JsonProcessingException e) {
        return e.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .collect(Collectors.joining(", "));
    }
}
