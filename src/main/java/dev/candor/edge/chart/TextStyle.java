package dev.candor.edge.chart;

/** The sizes of text in a chart, in pixels of a web page. */
enum TextStyle {
    TITLE(17, true, 22),
    LABEL(14, true, 19),
    FIGURE(13, true, 17),
    SMALL(13, false, 17);

    private final int size;
    private final boolean bold;
    private final int lineHeight;

    TextStyle(int size, boolean bold, int lineHeight) {
        this.size = size;
        this.bold = bold;
        this.lineHeight = lineHeight;
    }

    int size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    int lineHeight() {
        return lineHeight;
    }
}
