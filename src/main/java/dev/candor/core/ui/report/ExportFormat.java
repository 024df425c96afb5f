package dev.candor.core.ui.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format of exported figures. */
public enum ExportFormat {
    CSV("CSV", "csv"),
    JSON("JSON", "json"),
    MARKDOWN("Markdown", "md");

    private final String label;
    private final String suffix;

    ExportFormat(String label, String suffix) {
        this.label = label;
        this.suffix = suffix;
    }

    /** The name that people read. */
    public String label() {
        return label;
    }

    /** The suffix of a file, without a dot. */
    public String suffix() {
        return suffix;
    }

    /** The format with this suffix. */
    public static Optional<ExportFormat> of(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
