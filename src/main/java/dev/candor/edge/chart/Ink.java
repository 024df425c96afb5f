package dev.candor.edge.chart;

import java.util.List;
import java.util.Locale;

/** A colour by its role; as a CSS class of the SVG, a style sheet can give it another shade. Safe for the colour-blind. */
enum Ink {
    PAPER(0xffffff),
    TEXT(0x1a1a1a),
    MUTED(0x595959),
    GRID(0xe3e3e3),
    AXIS(0x767676),
    /** Text on a strong colour, whatever the paper. */
    ON_STRONG(0xffffff),
    STRONGLY_UNFAVOURABLE(0xca0020),
    UNFAVOURABLE(0xf4a582),
    NEUTRAL(0xd9d9d9),
    FAVOURABLE(0x92c5de),
    STRONGLY_FAVOURABLE(0x0571b0),
    WORST(0xbdbdbd),
    LIKELY(0x92c5de),
    POINT(0x0571b0),
    SERIES_1(0x0571b0),
    SERIES_2(0xd95f02),
    SERIES_3(0x5e3c99),
    SERIES_4(0x4d4d4d),
    SERIES_5(0x00795a),
    SERIES_6(0xb8447f);

    private static final List<Ink> SERIES = List.of(SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, SERIES_6);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** The colour of the line with this index. */
    static Ink series(int index) {
        return SERIES.get(index % SERIES.size());
    }

    /** Red, green and blue, eight bits each. */
    int rgb() {
        return rgb;
    }

    /** The class in SVG, such as {@code strongly-favourable}. */
    String cssClass() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The colour in SVG, such as {@code #0571b0}. */
    String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
