package dev.candor.privacy.linkage;

import dev.candor.core.ballot.Bytes;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of a table as SQLite returns it.
 *
 * @param cells numbers, strings, {@link Bytes}, or an empty string for NULL
 */
record Row(String table, List<Object> cells) {
    private static final int MIN_IDENTIFIER = 8;
    private static final int MAX_IDENTIFIER = 64;

    Row {
        cells = List.copyOf(cells);
    }

    <T> Stream<T> cells(Class<T> type) {
        return cells.stream().filter(type::isInstance).map(type::cast);
    }

    /** Text cells, one per line. */
    String text() {
        return cells(String.class).collect(Collectors.joining("\n"));
    }

    /** Total length of the text and blob cells. */
    int payloadBytes() {
        return cells(Bytes.class).mapToInt(cell -> cell.value().length).sum()
                + cells(String.class).mapToInt(String::length).sum();
    }

    /** Possible identifiers of the row in a log: short texts, and short blobs in hexadecimal. */
    Stream<String> identifiers() {
        return Stream.concat(
                        cells(String.class),
                        cells(Bytes.class).map(bytes -> HexFormat.of().formatHex(bytes.value())))
                .filter(name -> name.length() >= MIN_IDENTIFIER && name.length() <= MAX_IDENTIFIER);
    }

    /** Row without its numbers. */
    Row withoutNumbers() {
        return new Row(
                table, cells.stream().filter(cell -> !(cell instanceof Number)).toList());
    }

    long sum() {
        return cells(Number.class).mapToLong(Number::longValue).sum();
    }

    @Override
    public int hashCode() {
        // The key suffices, and envelopes are long.
        return cells.subList(0, Math.min(2, cells.size())).hashCode();
    }
}
