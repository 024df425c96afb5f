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

/** SQLite's own connections, of which a chosen statement fails once, as SQLite lets it fail. */
final class BreakingConnections implements Database.Source {
    private final Database.Source real;
    private SQLiteErrorCode code = SQLiteErrorCode.SQLITE_OK;
    private int untilFault = -1;

    BreakingConnections(Database.Source real) {
        this.real = real;
    }

    /** The statement after so many others fails with this code. */
    void breakAfter(int statements, SQLiteErrorCode fault) {
        untilFault = statements;
        code = fault;
    }

    /** From now on nothing fails; true if the fault was never met. */
    boolean mend() {
        boolean unmet = untilFault >= 0;
        untilFault = -1;
        return unmet;
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = real.connect();
        return over(Connection.class, connection, (proxy, method, arguments) -> {
            Object result = invoke(connection, method, arguments);
            return result instanceof PreparedStatement statement ? breaking(connection, statement) : result;
        });
    }

    private PreparedStatement breaking(Connection connection, PreparedStatement statement) {
        return over(PreparedStatement.class, statement, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute") && untilFault-- == 0) {
                rollBackAsSqliteDoes(connection);
                throw new SQLException(code.toString(), null, code.code);
            }
            return invoke(statement, method, arguments);
        });
    }

    /** Where the disk fails SQLite rolls back by itself; where another program holds the file it does not. */
    private void rollBackAsSqliteDoes(Connection connection) throws SQLException {
        boolean byItself = code == SQLiteErrorCode.SQLITE_FULL || code == SQLiteErrorCode.SQLITE_IOERR;
        if (byItself) {
            try (Statement rollback = connection.createStatement()) {
                rollback.execute("ROLLBACK");
            } catch (SQLException e) {
                return; // No transaction had begun.
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

    private static <T> T over(Class<T> type, T real, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(real.getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }
}
