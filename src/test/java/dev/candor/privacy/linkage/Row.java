package dev.candor.privacy.linkage;

import dev.candor.core.ballot.Bytes;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of a table as SQLite tells it.
 *
 * @param cells numbers, strings, {@link Bytes}, or an empty string for nothing
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

    /** All that is text in it. */
    String text() {
        return cells(String.class).collect(Collectors.joining("\n"));
    }

    /** Bytes of all that is not a number in it. */
    int payloadBytes() {
        return cells(Bytes.class).mapToInt(cell -> cell.value().length).sum()
                + cells(String.class).mapToInt(String::length).sum();
    }

    /** What a log might call it: short text in it, and short bytes as hexadecimal digits. */
    Stream<String> identifiers() {
        return Stream.concat(
                        cells(String.class),
                        cells(Bytes.class).map(bytes -> HexFormat.of().formatHex(bytes.value())))
                .filter(name -> name.length() >= MIN_IDENTIFIER && name.length() <= MAX_IDENTIFIER);
    }

    /** The same row, but for numbers in it. */
    Row withoutNumbers() {
        return new Row(
                table, cells.stream().filter(cell -> !(cell instanceof Number)).toList());
    }

    long sum() {
        return cells(Number.class).mapToLong(Number::longValue).sum();
    }

    @Override
    public int hashCode() {
        // Of its key only: envelopes are long, and there are many of them.
        return cells.subList(0, Math.min(2, cells.size())).hashCode();
    }
}
