package dti.localstack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Looks how far every relay, projection and consumer came. Offsets are those kept in the databases, which alone count. */
final class Lags {

    private static final int ANSWER_AT_MOST_SECONDS = 10;

    private static final String OF_LOGS = """
            select 'relay', h.log, h.position, coalesce(r.position, 0)
            from es.log_head h left join es.relay r on r.log_id = h.id
            union all
            select 'projection ' || p.projection, h.log, h.position, p.position
            from es.projection p join es.log_head h on h.id = p.log_id""";

    private static final String OF_CONSUMERS =
            "select consumer, topic, partition, next_offset from es.consumer_offset order by 1, 2, 3";

    private final Databases.Superuser superuser;
    private final List<String> databases;
    private final String kafka;

    /** @param kafka its bootstrap address */
    Lags(Databases.Superuser superuser, List<String> databases, String kafka) {
        this.superuser = superuser;
        this.databases = databases;
        this.kafka = kafka;
    }

    List<Lag> look() {
        List<Lag> lags = new ArrayList<>();
        List<Consumer> consumers = new ArrayList<>();
        for (String database : databases) {
            try (Connection connection = superuser.connect(database);
                    Statement statement = connection.createStatement()) {
                ofLogs(database, statement, lags);
                ofConsumers(database, statement, consumers);
            } catch (SQLException e) {
                throw new StackException("Database " + database + ": " + e.getMessage(), e);
            }
        }
        Map<TopicPartition, Long> ends = ends(consumers);
        consumers.forEach(consumer -> lags.add(new Lag(
                consumer.database(),
                "consumer " + consumer.name(),
                consumer.of().toString(),
                ends.getOrDefault(consumer.of(), 0L),
                consumer.next())));
        return lags;
    }

    private record Consumer(String database, String name, TopicPartition of, long next) {}

    private static void ofLogs(String database, Statement statement, List<Lag> lags) throws SQLException {
        try (ResultSet rows = statement.executeQuery(OF_LOGS)) {
            while (rows.next()) {
                lags.add(new Lag(database, rows.getString(1), rows.getString(2), rows.getLong(3), rows.getLong(4)));
            }
        }
    }

    private static void ofConsumers(String database, Statement statement, List<Consumer> consumers)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery(OF_CONSUMERS)) {
            while (rows.next()) {
                TopicPartition partition = new TopicPartition(rows.getString(2), rows.getInt(3));
                consumers.add(new Consumer(database, rows.getString(1), partition, rows.getLong(4)));
            }
        }
    }

    private Map<TopicPartition, Long> ends(List<Consumer> consumers) {
        Map<TopicPartition, OffsetSpec> wanted = consumers.stream()
                .map(Consumer::of)
                .distinct()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Properties properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        try (Admin admin = Admin.create(properties)) {
            Map<TopicPartition, ListOffsetsResultInfo> found =
                    admin.listOffsets(wanted).all().get(ANSWER_AT_MOST_SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, Long> ends = new HashMap<>();
            found.forEach((partition, info) -> ends.put(partition, info.offset()));
            return ends;
        } catch (ExecutionException | TimeoutException e) {
            throw new StackException("Kafka does not say where its topics end: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while asking Kafka", e);
        }
    }
}
