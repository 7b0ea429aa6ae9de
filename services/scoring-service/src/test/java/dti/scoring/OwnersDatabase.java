package dti.scoring;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database as its owner sees it: who can go around everything the service lets anybody do. */
public final class OwnersDatabase {

    private OwnersDatabase() {}

    /** One statement, without the trigger that keeps events from being changed. */
    public static void forge(String sql, Object... parameters) {
        run("alter table es.event disable trigger refuse_change");
        try {
            run(sql, parameters);
        } finally {
            run("alter table es.event enable always trigger refuse_change");
        }
    }

    public static int run(String sql, Object... parameters) {
        try (Connection connection = open();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.execute();
            return statement.getUpdateCount();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the first row, as text. */
    public static String text(String sql, Object... parameters) {
        try (Connection connection = open();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static Connection open() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("DTI_DB_OWNER", String.class),
                config.getValue("DTI_DB_OWNER_PASSWORD", String.class));
    }
}
