package dti.ranking.wiring;

import dti.contracts.Topics;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.ranking.publications.application.IntakeProgress;
import dti.runtime.logs.KafkaConfig;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * Compares the end offsets of the topics with the offsets that any instance of this service has stored in the database.
 */
@ApplicationScoped
class TopicIntakeProgress implements IntakeProgress {

    /** The topics that results are computed from. */
    private static final Set<String> FOLLOWED =
            Set.of(Topics.FRAMEWORKS, Topics.UNITS, Topics.CAMPAIGNS, Topics.SCORES);

    private static final int ANSWER_MILLIS_MAX = 3_000;

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private static final String TAKEN_IN = """
            select topic, partition, topic_id, next_offset from es.consumer_offset
             where (consumer, topic) in (select * from unnest($1::text[], $2::text[]))""";

    private final Pool pool;
    private final KafkaConfig config;
    private final Vertx vertx;
    private final String prefix;
    private final List<ConsumedEventHandler> consumers;

    TopicIntakeProgress(Pool pool, KafkaConfig config, Vertx vertx, @All List<ConsumedEventHandler> handlers) {
        this.pool = pool;
        this.config = config;
        this.vertx = vertx;
        this.prefix = config.topicPrefix().orElse("");
        this.consumers = handlers.stream()
                .filter(handler -> FOLLOWED.contains(handler.topic()))
                .toList();
    }

    /** A partition of one incarnation of a topic. */
    private record Place(String topic, int partition, String topicId) {}

    @Override
    public Uni<Boolean> everythingToldBefore(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        return vertx.executeBlocking(this::ends, false).flatMap(told -> reached(told, until));
    }

    private Uni<Boolean> reached(Map<Place, Long> told, long until) {
        return takenIn().flatMap(here -> {
            boolean all =
                    told.entrySet().stream().allMatch(end -> here.getOrDefault(end.getKey(), 0L) >= end.getValue());
            if (all || System.nanoTime() > until) {
                return Uni.createFrom().item(all);
            }
            return Uni.createFrom().voidItem().onItem().delayIt().by(LOOK_EVERY).chain(() -> reached(told, until));
        });
    }

    private Uni<Map<Place, Long>> takenIn() {
        String[] names = consumers.stream().map(ConsumedEventHandler::consumer).toArray(String[]::new);
        String[] topics = consumers.stream().map(each -> prefix + each.topic()).toArray(String[]::new);
        return pool.preparedQuery(TAKEN_IN).execute(Tuple.of(names, topics)).map(rows -> {
            Map<Place, Long> here = new HashMap<>();
            for (Row row : rows) {
                here.put(new Place(row.getString(0), row.getInteger(1), row.getString(2)), row.getLong(3));
            }
            return here;
        });
    }

    /** The end offset of each partition. A topic that does not exist has no events. */
    private Map<Place, Long> ends() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS_MAX,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS_MAX))) {
            Set<String> there = admin.listTopics().names().get();
            List<String> topics = FOLLOWED.stream()
                    .map(prefix::concat)
                    .filter(there::contains)
                    .toList();
            return ends(
                    admin, admin.describeTopics(topics).allTopicNames().get().values());
        }
    }

    private static Map<Place, Long> ends(Admin admin, Collection<TopicDescription> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Place> places = new HashMap<>();
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (TopicDescription topic : topics) {
            for (TopicPartition partition : partitions(topic)) {
                places.put(
                        partition,
                        new Place(
                                topic.name(),
                                partition.partition(),
                                topic.topicId().toString()));
                latest.put(partition, OffsetSpec.latest());
            }
        }
        Map<Place, Long> ends = new HashMap<>();
        for (var end : admin.listOffsets(latest).all().get().entrySet()) {
            ends.put(
                    Objects.requireNonNull(places.get(end.getKey())),
                    end.getValue().offset());
        }
        return ends;
    }

    private static List<TopicPartition> partitions(TopicDescription topic) {
        List<TopicPartition> partitions = new ArrayList<>();
        topic.partitions().forEach(each -> partitions.add(new TopicPartition(topic.name(), each.partition())));
        return partitions;
    }
}
