package dti.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the services' databases directly. */
record Ledger(Path state) {

    /** One row as texts; null becomes empty. */
    record Row(List<String> fields) {

        String text(int column) {
            return fields.get(column);
        }

        long number(int column) {
            return Long.parseLong(fields.get(column));
        }
    }

    /** Runs a query as the owner of the service's database. */
    List<Row> rows(Service service, String sql, Object... parameters) {
        try (Connection connection = connect(service);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return read(result);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(service + ": " + sql, e);
        }
    }

    long number(Service service, String sql, Object... parameters) {
        return rows(service, sql, parameters).getFirst().number(0);
    }

    private static List<Row> read(ResultSet result) throws SQLException {
        List<Row> rows = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            List<String> fields = new ArrayList<>(columns);
            for (int column = 1; column <= columns; column++) {
                String text = result.getString(column);
                fields.add(text == null ? "" : text);
            }
            rows.add(new Row(fields));
        }
        return rows;
    }

    private Connection connect(Service service) throws SQLException {
        URI url = Json.items(Json.read(Programs.text(state)).path("processes"))
                .filter(entry -> entry.path("name").asText().equals(service.process()))
                .map(Ledger::url)
                .findFirst()
                .orElseThrow();
        String[] owner = url.getUserInfo().split(":", 2);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath(), owner[0], owner[1]);
    }

    private static URI url(JsonNode entry) {
        return URI.create(entry.path("databaseUrl").asText());
    }
}
