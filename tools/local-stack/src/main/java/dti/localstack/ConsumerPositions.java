package dti.localstack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the positions consumers have received with those relays have told, whatever the topics between them say. */
final class ConsumerPositions {

    private static final String TOLD = "select h.log, r.position from es.relay r join es.log_head h on h.id = r.log_id";
    private static final String WATERMARKS = "select consumer, log, position from es.consumer_watermark order by 1, 2";
    private static final String BEYOND = """
            select count(*), coalesce(min(r.position) filter (where not exists (
                       select from es.received_position n
                        where n.consumer = r.consumer and n.log = r.log and n.position = r.position + 1)), 0),
                   coalesce(min(r.position), 0)
              from es.received_position r where r.consumer = ? and r.log = ? and r.position > ? and r.position <= ?""";

    private final Databases.Superuser superuser;

    ConsumerPositions(Databases.Superuser superuser) {
        this.superuser = superuser;
    }

    /**
     * Events a consumer was told of and never received.
     *
     * @param told the last position its relay has told
     * @param missing how many did not come
     * @param firstMissing the position of the first of them
     */
    record Gap(String database, String consumer, String log, long told, long missing, long firstMissing) {}

    List<Gap> gaps(List<String> databases) throws SQLException {
        Map<String, Long> told = new HashMap<>();
        for (String database : databases) {
            try (Connection connection = superuser.connect(database);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(TOLD)) {
                while (rows.next()) {
                    told.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        List<Gap> gaps = new ArrayList<>();
        for (String database : databases) {
            try (Connection connection = superuser.connect(database)) {
                gaps(connection, database, told, gaps);
            }
        }
        return gaps;
    }

    private static void gaps(Connection connection, String database, Map<String, Long> told, List<Gap> gaps)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(WATERMARKS)) {
            while (rows.next()) {
                String log = rows.getString(2);
                long mark = rows.getLong(3);
                long end = told.getOrDefault(log, 0L);
                if (mark < end) {
                    gap(connection, new Gap(database, rows.getString(1), log, end, 0, mark), gaps);
                }
            }
        }
    }

    /** @param seen with the watermark in the place of the first missing position */
    private static void gap(Connection connection, Gap seen, List<Gap> gaps) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BEYOND)) {
            query.setString(1, seen.consumer());
            query.setString(2, seen.log());
            query.setLong(3, seen.firstMissing());
            query.setLong(4, seen.told());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                long missing = seen.told() - seen.firstMissing() - rows.getLong(1);
                boolean marksAreBehind = rows.getLong(3) == seen.firstMissing() + 1;
                long first = (marksAreBehind ? rows.getLong(2) : seen.firstMissing()) + 1;
                if (missing > 0) {
                    gaps.add(new Gap(seen.database(), seen.consumer(), seen.log(), seen.told(), missing, first));
                }
            }
        }
    }
}
