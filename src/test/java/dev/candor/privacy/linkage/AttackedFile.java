package dev.candor.privacy.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/** The database of a flawed design; each statement is its own transaction. */
record AttackedFile(Connection connection) implements AutoCloseable {
    /** New database in this folder, after these statements. */
    static AttackedFile in(Path folder, String... statements) {
        try {
            Path data = Files.createDirectories(folder.resolve("data"));
            AttackedFile file = new AttackedFile(
                    DriverManager.getConnection("jdbc:sqlite:" + data.resolve(AttackEvidence.DATABASE)));
            Arrays.stream(statements).forEach(file::run);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(String statement, Object... values) {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(statement + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
