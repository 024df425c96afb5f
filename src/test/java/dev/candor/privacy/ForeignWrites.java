package dev.candor.privacy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes past Candor into the database of a fixture in this folder. */
record ForeignWrites(Path folder) {
    void execute(String... changes) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String change : changes) {
                statement.executeUpdate(change);
            }
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/candor.db"));
    }
}
