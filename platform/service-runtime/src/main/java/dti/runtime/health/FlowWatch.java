package dti.runtime.health;

import dti.eventstore.Worker;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.work.HeartbeatWatch;
import dti.eventstore.work.RunningWork;
import dti.runtime.health.Broker.Topic;
import dti.runtime.health.FlowRows.Expected;
import dti.runtime.health.FlowRows.Told;
import dti.runtime.logs.Consumers;
import dti.runtime.logs.EventFlow;
import dti.runtime.logs.KafkaConfig;
import dti.runtime.logs.PublishedLog;
import dti.runtime.logs.ServiceLogs;
import dti.runtime.start.StartOrder;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * Compares the progress of relays and consumers with logs and topics, from outside: it queries the database and Kafka,
 * not the relays and consumers. So it finds an unreachable broker, a topic that is missing or has lost records, an
 * offset beyond a topic's end, and a log or topic without progress in any instance.
 */
@ApplicationScoped
public class FlowWatch implements EventFlow {

    static final String NAME = "flow-watch";

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /**
     * The time without progress after which a reader counts as stuck: longer than a lease, a rebalance and a
     * transaction.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration QUERY_PATIENCE = Duration.ofSeconds(15);
    private static final Duration STEP_LIMIT = Duration.ofMinutes(1);

    private final List<PublishedLog> logs;
    private final List<ConsumedEventHandler> handlers;
    private final KafkaConfig config;
    private final String prefix;
    private final FlowRows rows;
    private final Broker broker;
    private final Worker worker;
    private final Duration patience;
    private final Map<String, HeartbeatWatch<Object>> standing = new HashMap<>();
    private volatile Findings latest = new Findings(Map.of(), Map.of());

    @Inject
    FlowWatch(
            @All List<ServiceLogs> logs,
            @All List<ConsumedEventHandler> handlers,
            Pool pool,
            KafkaConfig config,
            RunningWork running) {
        this(
                new Flows(
                        logs.stream().flatMap(each -> each.published().stream()).toList(), handlers),
                pool,
                config,
                new Terms(LOOK_EVERY, PATIENCE, running));
    }

    FlowWatch(Flows flows, Pool pool, KafkaConfig config, Terms terms) {
        this.logs = flows.logs();
        this.handlers = flows.handlers();
        this.config = config;
        this.prefix = config.topicPrefix().orElse("");
        this.rows = new FlowRows(pool);
        this.broker = new Broker(config.bootstrapServers());
        this.patience = terms.patience();
        this.worker = new Worker(NAME, new Worker.Terms(STEP_LIMIT, terms.running()), () -> {
            look();
            return terms.lookEvery();
        });
    }

    /** The watched logs and handlers. */
    record Flows(List<PublishedLog> logs, List<ConsumedEventHandler> handlers) {}

    /** The settings of the watch. */
    record Terms(Duration lookEvery, Duration patience, RunningWork running) {}

    /** The results of one look. */
    private record Findings(Map<String, Long> lags, Map<String, String> failures) {}

    void onStart(@Observes @Priority(StartOrder.AFTER_MIGRATION) StartupEvent start) {
        if (config.enabled()) {
            worker.start();
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        worker.close();
        broker.close();
    }

    @Override
    public Map<String, Long> lags() {
        return latest.lags();
    }

    @Override
    public Map<String, String> failures() {
        return latest.failures();
    }

    private void look() throws ExecutionException, InterruptedException {
        List<String> names =
                handlers.stream().map(ConsumedEventHandler::consumer).toList();
        List<String> followed = handlers.stream().map(this::topic).toList();
        Map<String, Told> told = rows.relays().await().atMost(QUERY_PATIENCE);
        Map<String, List<Expected>> expected =
                rows.consumers(names, followed).await().atMost(QUERY_PATIENCE);
        Map<String, Topic> topics = broker.topics(Stream.concat(logs.stream().map(this::topic), followed.stream())
                .distinct()
                .toList());
        Map<String, Set<TopicPartition>> assigned =
                broker.assigned(names.stream().map(prefix::concat).toList());
        Findings found = new Findings(new TreeMap<>(), new TreeMap<>());
        logs.forEach(log -> judge(log, told, topics, found));
        handlers.forEach(handler -> judge(handler, expected, topics, found));
        handlers.forEach(handler -> judgeAssignment(handler, assigned, topics, found));
        latest = found;
    }

    private void judge(PublishedLog log, Map<String, Told> told, Map<String, Topic> topics, Findings found) {
        String name = log.store().log();
        Told now = told.getOrDefault(name, new Told(0, 0));
        Topic topic = topics.get(topic(log));
        String key = "relay " + name;
        found.lags().put(key, now.lag());
        boolean missing = stands(key + " topic", topic == null, topic(log));
        boolean still = stands(key, now.lag() > 0, now.position());
        if (missing) {
            found.failures().put(key, FlowTexts.missing(topic(log)));
        } else if (topic != null && topic.records() < now.position()) {
            found.failures().put(key, FlowTexts.lost(name, topic(log), topic.records(), now.position()));
        } else if (still) {
            found.failures().put(key, FlowTexts.untold(name, now, patience));
        }
    }

    private void judge(
            ConsumedEventHandler handler,
            Map<String, List<Expected>> expected,
            Map<String, Topic> topics,
            Findings found) {
        String topicName = topic(handler);
        Topic topic = topics.get(topicName);
        String key = key(handler);
        boolean missing = stands(key + " topic", topic == null, topicName);
        if (topic == null) {
            if (missing) {
                found.failures().put(key, FlowTexts.missing(topicName));
            }
            return;
        }
        List<Expected> own = expected.getOrDefault(handler.consumer(), List.of()).stream()
                .filter(each -> each.topicId().equals(topic.id()))
                .toList();
        long taken = own.stream()
                .mapToLong(each -> Math.min(each.offset(), topic.ends().getOrDefault(each.partition(), 0L)))
                .sum();
        long lag = topic.records() - taken;
        found.lags().put(key, lag);
        own.stream()
                .filter(each -> each.offset() > topic.ends().getOrDefault(each.partition(), 0L))
                .findFirst()
                .ifPresent(each -> found.failures().put(key, FlowTexts.beyond(topicName, topic, each)));
        if (stands(key, lag > 0, taken)) {
            found.failures().putIfAbsent(key, FlowTexts.untaken(topicName, taken, topic.records(), patience));
        }
    }

    private void judgeAssignment(
            ConsumedEventHandler handler,
            Map<String, Set<TopicPartition>> assigned,
            Map<String, Topic> topics,
            Findings found) {
        String topicName = topic(handler);
        Topic topic = topics.get(topicName);
        if (topic == null) {
            return;
        }
        Set<TopicPartition> theirs = assigned.getOrDefault(prefix + handler.consumer(), Set.of());
        List<Integer> nobodys = topic.ends().keySet().stream()
                .filter(each -> !theirs.contains(new TopicPartition(topicName, each)))
                .sorted()
                .toList();
        if (stands(key(handler) + " assignment", !nobodys.isEmpty(), nobodys)) {
            found.failures().putIfAbsent(key(handler), FlowTexts.nobodys(topicName, nobodys, patience));
        }
    }

    /**
     * Whether a fault has lasted with an unchanged mark for longer than {@code patience}, by a clock that is never set.
     */
    private boolean stands(String what, boolean isAmiss, Object mark) {
        if (!isAmiss) {
            standing.remove(what);
            return false;
        }
        HeartbeatWatch<Object> watch = standing.computeIfAbsent(what, _ -> new HeartbeatWatch<>(patience));
        watch.see(mark);
        return watch.stale().isPresent();
    }

    private String topic(PublishedLog log) {
        return prefix + log.topic();
    }

    private String topic(ConsumedEventHandler handler) {
        return prefix + handler.topic();
    }

    private static String key(ConsumedEventHandler handler) {
        return "consumer " + Consumers.log(handler.topic());
    }
}
