package dev.candor.privacy.linkage;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table of plain-text answers, as in most survey tools.
 *
 * @param setting statement that configures SQLite
 * @param table statement that creates the table
 * @param insert statement that inserts a row, with the comment as its parameter
 * @param close statements run at the close
 */
record PlainRowsDesign(String name, String setting, String table, String insert, List<String> close) implements Design {
    private static final String RANDOM_KEY =
            "CREATE TABLE answer (id BLOB PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID";
    private static final String INSERT = "INSERT INTO answer VALUES (randomblob(16), ?)";
    private static final String PLAIN = "PRAGMA journal_mode = TRUNCATE";

    static final List<Design> ALL = List.of(
            new PlainRowsDesign(
                    "auto-increment ids",
                    PLAIN,
                    "CREATE TABLE answer (id INTEGER PRIMARY KEY AUTOINCREMENT, words TEXT NOT NULL)",
                    "INSERT INTO answer (words) VALUES (?)",
                    List.of()),
            new PlainRowsDesign(
                    "UUID keys in a rowid table",
                    PLAIN,
                    "CREATE TABLE answer (id TEXT PRIMARY KEY, words TEXT NOT NULL)",
                    "INSERT INTO answer VALUES (hex(randomblob(16)), ?)",
                    List.of()),
            new PlainRowsDesign(
                    "random keys, no slots, no VACUUM", PLAIN, RANDOM_KEY, INSERT, List.of("DELETE FROM answer")),
            new PlainRowsDesign(
                    "write-ahead log, default checkpoint",
                    "PRAGMA journal_mode = WAL",
                    RANDOM_KEY,
                    INSERT,
                    List.of("DELETE FROM answer", "VACUUM")),
            new PlainRowsDesign(
                    "a time beside each answer",
                    PLAIN,
                    "CREATE TABLE answer (id BLOB PRIMARY KEY, words TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID",
                    // The number of rows stands in for the time.
                    "INSERT INTO answer VALUES (randomblob(16), ?, 1800000000000 + 1000 * (SELECT count(*) FROM answer))",
                    List.of("VACUUM")));

    @Override
    public Wave open(Path folder, List<String> people, Consumer<String> calls) {
        AttackedFile file = AttackedFile.in(folder, setting, table);
        return new Wave() {
            @Override
            public void answer(String person, String words) {
                file.run(insert, words);
            }

            @Override
            public void close() {
                close.forEach(file::run);
                file.close();
            }
        };
    }
}
