package dti.localstack;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * The current ends of all topics named {@code dti.…}.
 *
 * @param ids of the topics, by name; a topic that was made again has another id
 * @param ends the offset after the last record, by partition
 */
record TopicEnds(Map<String, String> ids, Map<TopicPartition, Long> ends) {

    private static final int ANSWER_AT_MOST_SECONDS = 10;
    private static final String OURS = "dti.";

    /** The number of records each topic has received since it was made. */
    Map<String, Long> held() {
        Map<String, Long> held = new HashMap<>();
        ids.keySet().forEach(topic -> held.put(topic, 0L));
        ends.forEach((partition, end) -> held.merge(partition.topic(), end, Long::sum));
        return held;
    }

    /** @param kafka its bootstrap address */
    static TopicEnds of(String kafka) {
        Properties properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_AT_MOST_SECONDS * 1_000);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_AT_MOST_SECONDS * 1_000);
        try (Admin admin = Admin.create(properties)) {
            Set<String> names = admin.listTopics().names().get(ANSWER_AT_MOST_SECONDS, TimeUnit.SECONDS).stream()
                    .filter(name -> name.startsWith(OURS))
                    .collect(Collectors.toSet());
            Collection<TopicDescription> topics = admin.describeTopics(names)
                    .allTopicNames()
                    .get(ANSWER_AT_MOST_SECONDS, TimeUnit.SECONDS)
                    .values();
            return new TopicEnds(
                    topics.stream()
                            .collect(Collectors.toMap(
                                    TopicDescription::name,
                                    topic -> topic.topicId().toString())),
                    ends(admin, topics));
        } catch (ExecutionException | TimeoutException e) {
            throw new ServerAwayException("Kafka at " + kafka + " does not say where its topics end: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while asking Kafka", e);
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Collection<TopicDescription> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        Map<TopicPartition, ListOffsetsResultInfo> found = admin.listOffsets(partitions.stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get(ANSWER_AT_MOST_SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, Long> ends = new HashMap<>();
        found.forEach((partition, info) -> ends.put(partition, info.offset()));
        return ends;
    }
}
