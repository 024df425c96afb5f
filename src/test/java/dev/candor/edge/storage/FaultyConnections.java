package dev.candor.edge.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;

/** SQLite connections on which one chosen statement fails as SQLite itself would fail. */
final class FaultyConnections implements Database.ConnectionSource {
    private final Database.ConnectionSource real;
    private SQLiteErrorCode code = SQLiteErrorCode.SQLITE_OK;
    private int untilFault = -1;

    FaultyConnections(Database.ConnectionSource real) {
        this.real = real;
    }

    /** Lets the statement after this many others fail with this code. */
    void failAfter(int statements, SQLiteErrorCode fault) {
        untilFault = statements;
        code = fault;
    }

    /** Ends the faults; true if the chosen statement was never reached. */
    boolean stopFailing() {
        boolean unreached = untilFault >= 0;
        untilFault = -1;
        return unreached;
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = real.connect();
        return proxyOf(Connection.class, connection, (proxy, method, arguments) -> {
            Object result = invoke(connection, method, arguments);
            return result instanceof PreparedStatement statement ? faulty(connection, statement) : result;
        });
    }

    private PreparedStatement faulty(Connection connection, PreparedStatement statement) {
        return proxyOf(PreparedStatement.class, statement, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute") && untilFault-- == 0) {
                rollBackAsSqliteDoes(connection);
                throw new SQLException(code.toString(), null, code.code);
            }
            return invoke(statement, method, arguments);
        });
    }

    /** SQLite rolls back by itself on a disk error, but not while another program holds the file. */
    private void rollBackAsSqliteDoes(Connection connection) throws SQLException {
        boolean byItself = code == SQLiteErrorCode.SQLITE_FULL || code == SQLiteErrorCode.SQLITE_IOERR;
        if (byItself) {
            try (Statement rollback = connection.createStatement()) {
                rollback.execute("ROLLBACK");
            } catch (SQLException e) {
                return; // No transaction was open.
            }
        }
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxyOf(Class<T> type, T real, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(real.getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }
}
