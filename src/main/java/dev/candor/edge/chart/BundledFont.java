package dev.candor.edge.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** DejaVu Sans from our own jar, so that charts look alike on every machine, also on one without fonts. */
final class BundledFont {
    /** Names of the font and of what resembles it, for a browser. */
    static final String FAMILIES = "DejaVu Sans, Verdana, sans-serif";

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final String OMITTED = "…";

    private final Font font;

    private BundledFont(Font font) {
        this.font = font;
    }

    /** The font in this style. */
    static BundledFont of(TextStyle style) {
        return Objects.requireNonNull(Loaded.FONTS.get(style));
    }

    Font font() {
        return font;
    }

    /** The width of a drawable text. */
    double width(String text) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, CONTEXT).getWidth();
    }

    /**
     * The text without emoji and invisible characters, and with an ellipsis for letters that the font lacks: no empty boxes.
     * Never blank, unless the text is.
     */
    String drawable(String text) {
        StringBuilder drawable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                drawable.append(' ');
            } else if (isDrawn(c)) {
                drawable.appendCodePoint(c);
            } else if (Character.isLetterOrDigit(c) && !drawable.toString().endsWith(OMITTED)) {
                drawable.append(OMITTED);
            }
        });
        String tidy = drawable.toString().replaceAll(" +", " ").strip();
        return tidy.isEmpty() && !text.isBlank() ? OMITTED : tidy;
    }

    private boolean isDrawn(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL -> Character.isBmpCodePoint(c) && font.canDisplay(c);
            default -> font.canDisplay(c) && (c < 0xFE00 || c > 0xFE0F); // Variation selectors belong to emoji.
        };
    }

    /** Loads the fonts at first use: until then nothing of AWT is in memory. */
    private static final class Loaded {
        static final Map<TextStyle, BundledFont> FONTS = load();

        private static Map<TextStyle, BundledFont> load() {
            System.setProperty("java.awt.headless", "true");
            try {
                withoutFontsOfTheSystem();
                Font regular = read("DejaVuSans.ttf");
                Font bold = read("DejaVuSans-Bold.ttf");
                Map<TextStyle, BundledFont> fonts = new EnumMap<>(TextStyle.class);
                for (TextStyle style : TextStyle.values()) {
                    fonts.put(style, new BundledFont((style.bold() ? bold : regular).deriveFont((float) style.size())));
                }
                return fonts;
            } catch (IOException | FontFormatException e) {
                throw new IllegalStateException("the bundled font of charts cannot be read", e);
            }
        }

        /** Java refuses to draw with any font where the system has none, unless it is told not to look for them. */
        private static void withoutFontsOfTheSystem() throws IOException {
            if (System.getProperty("sun.awt.fontconfig") == null) {
                Path none = Files.createTempFile("candor-fonts", ".properties");
                none.toFile().deleteOnExit();
                Files.writeString(none, "version=1\nsequence.allfonts=default\n");
                System.setProperty("sun.awt.fontconfig", none.toString());
            }
        }

        private static Font read(String file) throws IOException, FontFormatException {
            try (InputStream stream = Objects.requireNonNull(BundledFont.class.getResourceAsStream(file), file)) {
                return Font.createFont(Font.TRUETYPE_FONT, stream);
            }
        }
    }
}
