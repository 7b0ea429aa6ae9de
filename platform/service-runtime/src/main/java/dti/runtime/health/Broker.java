package dti.runtime.health;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Queries Kafka for topics and groups. Every query fails within seconds when Kafka does not answer. */
final class Broker implements AutoCloseable {

    private static final int REQUEST_MILLIS_MAX = 3_000;
    private static final int ANSWER_MILLIS_MAX = 6_000;
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(1);

    /** The environment variable of the addresses. */
    private static final String SERVERS = "KAFKA_BOOTSTRAP_SERVERS";

    private final String servers;
    private @Nullable Admin open;

    Broker(String servers) {
        this.servers = servers;
    }

    /**
     * The present state of a topic.
     *
     * @param id changes when a topic is deleted and created again
     * @param ends the number of records ever written, by partition
     */
    record Topic(String id, Map<Integer, Long> ends) {

        long records() {
            return ends.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * The topics by name, without those that do not exist.
     *
     * @throws TimeoutException when Kafka does not answer; its message has Kafka's addresses
     */
    Map<String, Topic> topics(Collection<String> names) throws ExecutionException, InterruptedException {
        try {
            return read(names);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new TimeoutException(
                        "Kafka does not answer at " + servers + " (" + SERVERS + "): "
                                + e.getCause().getMessage(),
                        e);
            }
            throw e;
        }
    }

    private Map<String, Topic> read(Collection<String> names) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> described =
                present(admin().describeTopics(names).topicNameValues(), UnknownTopicOrPartitionException.class);
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        described.forEach((name, topic) -> topic.partitions()
                .forEach(each -> latest.put(new TopicPartition(name, each.partition()), OffsetSpec.latest())));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin().listOffsets(latest).all().get();
        Map<String, Topic> topics = new HashMap<>();
        described.forEach(
                (name, topic) -> topics.put(name, new Topic(topic.topicId().toString(), endsOf(name, ends))));
        return topics;
    }

    /** The partitions assigned to any member of a group, by group. */
    Map<String, Set<TopicPartition>> assigned(Collection<String> groups)
            throws ExecutionException, InterruptedException {
        Map<String, ConsumerGroupDescription> described =
                present(admin().describeConsumerGroups(groups).describedGroups(), GroupIdNotFoundException.class);
        Map<String, Set<TopicPartition>> assigned = new HashMap<>();
        described.forEach((group, description) -> assigned.put(
                group,
                description.members().stream()
                        .flatMap(member -> member.assignment().topicPartitions().stream())
                        .collect(Collectors.toSet())));
        return assigned;
    }

    private static Map<Integer, Long> endsOf(String topic, Map<TopicPartition, ListOffsetsResultInfo> ends) {
        Map<Integer, Long> own = new HashMap<>();
        ends.forEach((partition, end) -> {
            if (partition.topic().equals(topic)) {
                own.put(partition.partition(), end.offset());
            }
        });
        return own;
    }

    @Override
    public void close() {
        if (open != null) {
            open.close(CLOSE_PATIENCE);
            open = null;
        }
    }

    private Admin admin() {
        Admin admin = open;
        if (admin == null) {
            admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    servers,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    REQUEST_MILLIS_MAX,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    ANSWER_MILLIS_MAX));
            open = admin;
        }
        return admin;
    }

    private static <T> Map<String, T> present(Map<String, KafkaFuture<T>> answers, Class<? extends Exception> absent)
            throws ExecutionException, InterruptedException {
        Map<String, T> present = new HashMap<>();
        for (Map.Entry<String, KafkaFuture<T>> each : answers.entrySet()) {
            try {
                present.put(each.getKey(), each.getValue().get());
            } catch (ExecutionException e) {
                if (!absent.isInstance(e.getCause())) {
                    throw e;
                }
            }
        }
        return present;
    }
}
