package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A single KRaft broker, which is also its own controller, in a separate JVM. */
final class KafkaServer {

    /** After a hard kill the broker reads its segments again, which takes minutes on a busy machine. */
    private static final Duration START_AT_MOST = Duration.ofMinutes(5);

    private static final Duration STOP_AT_MOST = Duration.ofSeconds(20);

    private final StackHome home;
    private final Path data;

    KafkaServer(StackHome home) {
        this.home = home;
        this.data = home.data("kafka");
    }

    /** The broker that already runs on this data directory, even if the process that started it was killed. */
    Optional<ProcessHandle> running() {
        return ProcessHandle.allProcesses()
                .filter(Processes::isRunning)
                .filter(handle -> {
                    List<String> arguments = Processes.arguments(handle);
                    return arguments.contains(KafkaBroker.class.getName())
                            && arguments.contains(settingsFile().toString());
                })
                .findFirst();
    }

    /** The port in the broker's settings file. */
    Optional<Integer> runningPort() {
        try {
            return Files.readAllLines(settingsFile()).stream()
                    .filter(line -> line.startsWith("advertised.listeners="))
                    .map(line -> Integer.parseInt(line.substring(line.lastIndexOf(':') + 1)))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Starts the broker, or adopts the running one, and waits until its port answers. Replaces a broker that is ending.
     */
    ProcessHandle start(Port port, Port controller) {
        Optional<ProcessHandle> adopted = running();
        if (adopted.isPresent()
                && answersBeforeItEnds(adopted.get(), runningPort().orElse(port.number()))) {
            return adopted.get();
        }
        port.requireFreeSoon("Kafka");
        controller.requireFreeSoon("Kafka's controller");
        writeSettings(port, controller);
        Processes.rotate(home.log("kafka"));
        ProcessHandle started = Processes.startDetached(command(), Map.of(), home.log("kafka"));
        if (!answersBeforeItEnds(started, port.number())) {
            throw new ServerAwayException("Kafka ended while starting; see " + home.log("kafka") + ": "
                    + Processes.lastWords(home.log("kafka")));
        }
        return started;
    }

    private List<String> command() {
        return ChildJvm.command(
                List.of(
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-Dorg.apache.logging.log4j.level=WARN",
                        "-Ddti.root=" + home.root(),
                        "-D" + KafkaBroker.STOP_WHEN_IDLE + "=" + home.isForTests()),
                KafkaBroker.class,
                List.of(settingsFile().toString()));
    }

    private Path settingsFile() {
        return data.resolveSibling("kafka.properties");
    }

    private void writeSettings(Port port, Port controller) {
        String text = settings(port, controller).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.createDirectories(data);
            Files.writeString(settingsFile(), text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + settingsFile(), e);
        }
    }

    private Map<String, String> settings(Port port, Port controller) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller.number());
        settings.put("controller.listener.names", "CONTROLLER");
        List<ProxyRoute> routes = ProxyRoute.ofKafka();
        settings.put(
                "listeners",
                listeners(routes, ProxyRoute::listener, port) + ",CONTROLLER://127.0.0.1:" + controller.number());
        settings.put("advertised.listeners", listeners(routes, ProxyRoute::advertised, port));
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put(
                "listener.security.protocol.map",
                routes.stream()
                                .map(route -> route.name() + ":PLAINTEXT")
                                .collect(Collectors.joining(",", "", routes.isEmpty() ? "" : ","))
                        + "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.putAll(ONE_BROKER);
        return settings;
    }

    /** The broker's own listener comes last: {@link #runningPort} reads it there. */
    private static String listeners(List<ProxyRoute> routes, Function<ProxyRoute, Port> which, Port own) {
        return Stream.concat(
                        routes.stream()
                                .map(route -> route.name() + "://127.0.0.1:"
                                        + which.apply(route).number()),
                        Stream.of("PLAINTEXT://127.0.0.1:" + own.number()))
                .collect(Collectors.joining(","));
    }

    /**
     * One broker needs no replicas. The session timeout lets it return in two seconds after a hard kill, not in twelve.
     */
    private static final Map<String, String> ONE_BROKER = Map.ofEntries(
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "3"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.num.partitions", "3"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("min.insync.replicas", "1"),
            Map.entry("default.replication.factor", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("broker.session.timeout.ms", "5000"),
            Map.entry("broker.heartbeat.interval.ms", "300"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "2"),
            Map.entry("log.cleaner.dedupe.buffer.size", "1048577"),
            Map.entry("log.cleaner.io.buffer.size", "65536"),
            Map.entry("log.segment.bytes", "67108864"),
            Map.entry("log.index.size.max.bytes", "1048576"));

    /** False when the broker ended before it answered. */
    private boolean answersBeforeItEnds(ProcessHandle broker, int port) {
        Port listening = new Port(port, "DTI_PORT_KAFKA");
        boolean decided = Processes.await(START_AT_MOST, () -> !Processes.isRunning(broker) || listening.answers());
        if (!decided) {
            throw new ServerAwayException("Kafka does not answer on port " + port + "; see " + home.log("kafka") + ": "
                    + Processes.lastWords(home.log("kafka")));
        }
        return Processes.isRunning(broker);
    }

    void stop(ProcessHandle broker) {
        broker.destroy();
        Processes.awaitEnd(broker, STOP_AT_MOST);
    }
}
