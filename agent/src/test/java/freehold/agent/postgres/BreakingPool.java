package freehold.agent.postgres;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/// A pool whose first connection breaks at its first query, before or after the database did what was asked.
final class BreakingPool implements DataSource {
    enum When {
        BEFORE,
        AFTER
    }

    private final DataSource real;
    private final When when;
    int breaks;
    Runnable whileBroken = () -> {};

    BreakingPool(DataSource real, When when) {
        this.real = real;
        this.when = when;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = real.getConnection();
        return breaks > 0 ? connection : wrap(Connection.class, connection);
    }

    @SuppressWarnings("unchecked")
    private <T> T wrap(Class<T> type, T target) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            try {
                boolean breaksNow = method.getName().equals("executeQuery") && breaks == 0;
                if (breaksNow && when == When.BEFORE) {
                    snap();
                }
                var result = method.invoke(target, arguments);
                if (breaksNow) {
                    snap();
                }
                return result instanceof PreparedStatement statement ? wrap(PreparedStatement.class, statement) : result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }

    private void snap() throws SQLException {
        breaks++;
        whileBroken.run();
        throw new SQLException("the connection broke", "08006");
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
