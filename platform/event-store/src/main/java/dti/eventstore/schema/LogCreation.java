package dti.eventstore.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Creates the heads of a database's logs. */
final class LogCreation {

    private LogCreation() {}

    static void create(DataSource owner, String... logs) {
        try (Connection connection = owner.getConnection();
                PreparedStatement create = connection.prepareStatement("select es.create_log(?)")) {
            for (String log : logs) {
                create.setString(1, log);
                create.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the logs " + String.join(", ", logs), e);
        }
    }
}
