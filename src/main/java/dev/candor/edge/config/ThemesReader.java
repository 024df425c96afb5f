package dev.candor.edge.config;

import dev.candor.core.survey.Question;
import dev.candor.core.survey.Theme;
import dev.candor.core.survey.Themes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the key {@code themes}, of the workspace or of one survey. */
final class ThemesReader {
    private static final String RESOURCE = "themes.yaml";
    private static final int LONGEST_WORDS = 75;
    private static final String NAME_WORDS = "name the words to look for, such as [slow, flak*, waiting for a runner]";

    private static final Themes DEFAULT = readDefaults();

    private final Lookalikes names = new Lookalikes("theme");
    private final List<Theme> themes = new ArrayList<>();

    private ThemesReader() {}

    /** The dictionary of a configuration that names none. */
    static Themes defaults() {
        return DEFAULT;
    }

    private static Themes readDefaults() {
        try (InputStream stream = ThemesReader.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is not in the program");
            }
            Mistakes mistakes = new Mistakes(RESOURCE);
            return YamlText.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), mistakes)
                    .flatMap(root -> read(new YamlValue(root, "", mistakes)))
                    .orElseThrow(() -> new IllegalStateException(
                            "the resource " + RESOURCE + " has mistakes: " + mistakes.inOrder()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
        }
    }

    static Optional<Themes> read(YamlValue value) {
        return new ThemesReader().themes(value);
    }

    private Optional<Themes> themes(YamlValue value) {
        List<YamlNode.Entry> entries = value.node() instanceof YamlNode.Keys keys ? keys.entries() : List.of();
        YamlFields fields = value.fields(
                entries.isEmpty()
                        ? List.of("speed", "docs")
                        : entries.stream().map(YamlNode.Entry::key).distinct().toList());
        if (entries.size() > Themes.MAX_THEMES) {
            value.mistake(entries.size() + " themes are too many; " + Themes.MAX_THEMES + " are the most");
        }
        Set<String> read = new HashSet<>();
        entries.stream()
                .filter(entry -> read.add(entry.key()))
                .forEach(entry -> fields.get(entry.key()).ifPresent(list -> theme(entry, list)));
        return fields.unlessMistaken(() -> new Themes(themes));
    }

    private void theme(YamlNode.Entry entry, YamlValue list) {
        new YamlValue(new YamlNode.Text(entry.place(), entry.key()), list.path(), list.mistakes())
                .words(Question.MAX_OPTION_LENGTH, names);
        List<YamlValue> items = new ArrayList<>();
        List<String> words = list.atLeastOne(NAME_WORDS, item -> {
            items.add(item);
            return item.words(LONGEST_WORDS).filter(phrase -> isPhrase(item, phrase));
        });
        if (!words.isEmpty()) {
            Theme theme = new Theme(entry.key(), words);
            themes.forEach(earlier -> checkOverlap(earlier, theme, items));
            themes.add(theme);
        }
    }

    private static boolean isPhrase(YamlValue item, String words) {
        boolean phrase = Theme.isPhrase(words);
        if (!phrase) {
            item.mistake(item.quoted() + " cannot be looked for; write words of letters and digits, and a * only after"
                    + " three or more of them, such as flak*");
        }
        return phrase;
    }

    /** Words of two themes would let a reader subtract one theme from the other. */
    private static void checkOverlap(Theme earlier, Theme theme, List<YamlValue> items) {
        Predicate<String> inEarlier = earlier.finder();
        List<String> met = earlier.words().stream().filter(theme.finder()).toList();
        for (YamlValue item : items) {
            item.text()
                    .filter(theme.words()::contains)
                    .filter(words -> inEarlier.test(words) || met.stream().anyMatch(finder(words)))
                    .ifPresent(words -> item.mistake(item.quoted() + " is found where words of the theme "
                            + YamlValue.quoted(earlier.name())
                            + " are: the same comments would count for both; leave one out"));
        }
    }

    private static Predicate<String> finder(String words) {
        return new Theme(words, List.of(words)).finder();
    }
}
