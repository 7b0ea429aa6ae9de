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

/** Compares the positions consumers received with those relays published, independently of the topics between them. */
final class ConsumerPositions {

    private static final String PUBLISHED =
            "select h.log, r.position from es.relay r join es.log_head h on h.id = r.log_id";
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
     * Events that were published and that a consumer never received.
     *
     * @param published the last position the log's relay has published
     * @param missing how many events are missing
     * @param firstMissing the position of the first missing event
     */
    record Gap(String database, String consumer, String log, long published, long missing, long firstMissing) {}

    List<Gap> gaps(List<String> databases) throws SQLException {
        Map<String, Long> published = new HashMap<>();
        for (String database : databases) {
            try (Connection connection = superuser.connect(database);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(PUBLISHED)) {
                while (rows.next()) {
                    published.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        List<Gap> gaps = new ArrayList<>();
        for (String database : databases) {
            try (Connection connection = superuser.connect(database)) {
                gaps(connection, database, published, gaps);
            }
        }
        return gaps;
    }

    private static void gaps(Connection connection, String database, Map<String, Long> published, List<Gap> gaps)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(WATERMARKS)) {
            while (rows.next()) {
                String log = rows.getString(2);
                long mark = rows.getLong(3);
                long end = published.getOrDefault(log, 0L);
                if (mark < end) {
                    gap(connection, new Gap(database, rows.getString(1), log, end, 0, mark), gaps);
                }
            }
        }
    }

    /** @param seen a gap whose {@code firstMissing} holds the watermark */
    private static void gap(Connection connection, Gap seen, List<Gap> gaps) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BEYOND)) {
            query.setString(1, seen.consumer());
            query.setString(2, seen.log());
            query.setLong(3, seen.firstMissing());
            query.setLong(4, seen.published());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                long missing = seen.published() - seen.firstMissing() - rows.getLong(1);
                boolean marksAreBehind = rows.getLong(3) == seen.firstMissing() + 1;
                long first = (marksAreBehind ? rows.getLong(2) : seen.firstMissing()) + 1;
                if (missing > 0) {
                    gaps.add(new Gap(seen.database(), seen.consumer(), seen.log(), seen.published(), missing, first));
                }
            }
        }
    }
}
