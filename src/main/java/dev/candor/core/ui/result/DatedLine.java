package dev.candor.core.ui.result;

import dev.candor.core.page.Part;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A line with the day by which it is ordered. */
record DatedLine(LocalDate day, Part line) {
    /** The lines, the earliest first. */
    static List<Part> inOrder(Stream<DatedLine> lines) {
        return lines.sorted(Comparator.comparing(DatedLine::day))
                .map(DatedLine::line)
                .toList();
    }
}
