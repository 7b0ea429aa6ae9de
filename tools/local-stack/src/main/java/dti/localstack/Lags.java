package dti.localstack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** Reads how far every relay, projection and consumer is behind. Only the offsets in the databases count. */
final class Lags {

    private static final String OF_LOGS = """
            select 'relay', h.log, h.position, coalesce(r.position, 0)
            from es.log_head h left join es.relay r on r.log_id = h.id
            union all
            select 'projection ' || p.projection, h.log, h.position, p.position
            from es.projection p join es.log_head h on h.id = p.log_id""";

    private static final String OF_CONSUMERS =
            "select consumer, topic, partition, topic_id, next_offset from es.consumer_offset order by 1, 2, 3";

    private Lags() {}

    static List<Lag> ofLogs(Statement statement, String database) throws SQLException {
        List<Lag> lags = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(OF_LOGS)) {
            while (rows.next()) {
                lags.add(new Lag(database, rows.getString(1), rows.getString(2), rows.getLong(3), rows.getLong(4)));
            }
        }
        return lags;
    }

    /**
     * A consumer's place in a partition.
     *
     * @param topicId of the topic the consumer read
     * @param next the offset the consumer reads next
     */
    record Offset(String database, String consumer, TopicPartition of, String topicId, long next) {

        Lag lag(long end) {
            return new Lag(database, "consumer " + consumer, of.toString(), end, next);
        }
    }

    static List<Offset> ofConsumers(Databases.Superuser superuser, List<String> databases) throws SQLException {
        List<Offset> offsets = new ArrayList<>();
        for (String database : databases) {
            try (Connection connection = superuser.connect(database);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(OF_CONSUMERS)) {
                while (rows.next()) {
                    TopicPartition partition = new TopicPartition(rows.getString(2), rows.getInt(3));
                    offsets.add(new Offset(database, rows.getString(1), partition, rows.getString(4), rows.getLong(5)));
                }
            }
        }
        return offsets;
    }
}
