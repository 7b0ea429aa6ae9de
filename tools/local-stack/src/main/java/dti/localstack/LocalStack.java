package dti.localstack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Starts and stops PostgreSQL, Kafka and the four services on one machine. */
final class LocalStack {

    /** Not the common pool: on two cores it has one thread, and tasks that should overlap would queue. */
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);

    static final List<String> SMALL = List.of("max_connections=150", "shared_buffers=64MB");

    private final StackHome home;
    private final Progress progress;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final List<ServiceProcess> services;

    LocalStack(StackHome home, Progress progress) {
        this.home = home;
        this.progress = progress;
        this.postgres = new PostgresServer(home);
        this.kafka = new KafkaServer(home);
        this.services = Arrays.stream(Service.values())
                .map(service -> new ServiceProcess(home, service))
                .toList();
    }

    static Port postgresPort() {
        return Port.of("DTI_PORT_POSTGRES", 5433);
    }

    static Port kafkaPort() {
        return Port.of("DTI_PORT_KAFKA", 19_092);
    }

    static Port controllerPort() {
        return Port.of("DTI_PORT_KAFKA_CONTROLLER", 19_093);
    }

    /**
     * The result of a start.
     *
     * @param remarks sentences for the operator; empty when everything works
     * @param complete false when Kafka does not run
     */
    record Started(StackState state, List<String> remarks, boolean complete) {}

    /**
     * Starts processes that do not run, replaces services that were rebuilt or whose settings changed, and waits until
     * all services are ready. Without Kafka the others still start: they accept scores, and publish them when Kafka is
     * back.
     */
    Started up() {
        return upWithout(Set.of());
    }

    /**
     * Starts the stack without one service: stops it if it runs, tells the keeper to leave it alone, and writes its
     * environment to an {@link EnvironmentFile}. Other services that {@code ./dti dev} runs at the time stay as they are.
     */
    Started upFor(Service developed) {
        if (process(developed).running().isEmpty()) {
            developed.port().requireFreeSoon("the " + developed.id() + " service in dev mode");
        }
        Set<Service> without = EnumSet.of(developed);
        StackSupervisor.leftAlone(home).stream()
                .filter(service -> !service.port().isFree())
                .forEach(without::add);
        Started started = upWithout(without);
        EnvironmentFile.of(home, developed).write(environment(developed, StackKeys.of(home.keys(), false)));
        StackState state = status();
        state.write(home);
        return new Started(state, started.remarks(), started.complete());
    }

    private ServiceProcess process(Service service) {
        return services.get(service.ordinal());
    }

    private Started upWithout(Set<Service> without) {
        services.forEach(ServiceProcess::isOutdated); // fails before anything is started if a service is not built
        try (StackLock alone = StackLock.ofStack(home, progress)) {
            StackSupervisor.end(home);
            return upAlone(without);
        }
    }

    private Started upAlone(Set<Service> without) {
        try {
            StackKeys keys = StackKeys.of(home.keys(), !postgres.hasData());
            stop(services.stream().filter(service -> without.contains(service.service())));
            List<ServiceProcess> wanted = services.stream()
                    .filter(service -> !without.contains(service.service()))
                    .toList();
            requireFreePorts(wanted);
            progress.say("Starting PostgreSQL and Kafka");
            ServerStart servers = startServers();
            ServiceStart start = new ServiceStart(home, progress, wanted);
            start.all(service -> environment(service, keys), servers.topicsMadeAnew());
            start.awaitReady();
            StackState state = new Inspection(home).look();
            state.write(home);
            return new Started(state, remarks(servers, keys), servers.kafkaTrouble() == null);
        } finally {
            if (postgres.running().isPresent()) {
                StackSupervisor.begin(home, without);
            }
        }
    }

    private ServerStart startServers() {
        ServerStart servers = new ServerStart(home, postgres, kafka);
        CompletableFuture<Void> topics = CompletableFuture.runAsync(servers::startKafka, OWN_THREAD);
        CompletableFuture<Void> databases =
                CompletableFuture.runAsync(() -> servers.startPostgres(passwords()), OWN_THREAD);
        await(databases, "PostgreSQL");
        await(topics, "Kafka");
        servers.compare();
        return servers;
    }

    private static List<String> remarks(ServerStart servers, StackKeys keys) {
        List<String> remarks = new ArrayList<>(servers.remarks());
        keys.troubles()
                .forEach(trouble ->
                        remarks.add(trouble + ". It is not made anew where there are databases: put it back from a"
                                + " backup and run ./dti up, or accept another one with ./dti up --new-keys. See "
                                + Section.KEY.place()));
        return remarks;
    }

    /** Makes missing keys, even though signatures of the old ones may exist. */
    void makeKeys() {
        StackKeys.of(home.keys(), true);
    }

    /** Starts one process again that has ended. Waits until a server answers, but not until a service is ready. */
    ProcessHandle start(String name) {
        try (StackLock beside = StackLock.shared(home, progress);
                StackLock alone = StackLock.ofProcess(home, name, progress)) {
            if (!StackSupervisor.stillWants()) {
                throw new StackException("The stack is being stopped: " + name + " is not started again");
            }
            return switch (name) {
                case "postgres" -> postgres.start(postgresPort(), SMALL);
                case "kafka" -> kafka.start(kafkaPort(), controllerPort());
                default ->
                    services.stream()
                            .filter(service -> service.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> new StackException("No process is called " + name))
                            .startAgain(service -> environment(service, StackKeys.of(home.keys(), false)));
            };
        }
    }

    /** Waits briefly, because a process that holds a port may be ending. */
    private void requireFreePorts(List<ServiceProcess> wanted) {
        if (postgres.running().isEmpty()) {
            postgresPort().requireFreeSoon("PostgreSQL");
        }
        if (kafka.running().isEmpty()) {
            kafkaPort().requireFreeSoon("Kafka");
            controllerPort().requireFreeSoon("Kafka's controller");
        }
        wanted.stream()
                .filter(service -> service.running().isEmpty())
                .forEach(service -> service.port().requireFreeSoon("the " + service.name() + " service"));
    }

    private void await(CompletableFuture<Void> server, String name) {
        while (!Processes.await(Duration.ofSeconds(1), server::isDone)) {
            progress.waitingFor(name);
        }
        try {
            server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackException reason ? reason : e;
        }
    }

    private Map<String, String> environment(Service service, StackKeys keys) {
        int postgresPort = postgres.runningPort().orElse(postgresPort().number());
        int kafkaPort = kafka.runningPort().orElse(kafkaPort().number());
        return ServiceProcess.environment(
                service,
                new ServiceProcess.Wiring(
                        ProxyRoute.toPostgres(service, postgresPort),
                        ProxyRoute.toKafka(service, kafkaPort),
                        passwords(),
                        new TokenIssuer(home.keys()).publicKey(),
                        keys,
                        home.data("evidence")));
    }

    private Databases.Passwords passwords() {
        return new Databases.Passwords(
                Secret.password("DTI_DB_OWNER_PASSWORD", home.keys().resolve("database-owner")),
                Secret.password("DTI_DB_APP_PASSWORD", home.keys().resolve("database-app")));
    }

    /** Stops services, then Kafka, then PostgreSQL: no process loses one it depends on. */
    void down() {
        try (StackLock alone = StackLock.ofStack(home, progress)) {
            StackSupervisor.end(home);
            stop(services.stream());
            kafka.running().ifPresent(process -> {
                progress.say("Stopping Kafka");
                await(CompletableFuture.runAsync(() -> kafka.stop(process), OWN_THREAD), "Kafka to stop");
            });
            postgres.running().ifPresent(process -> {
                progress.say("Stopping PostgreSQL");
                await(CompletableFuture.runAsync(() -> postgres.stop(process), OWN_THREAD), "PostgreSQL to stop");
            });
        }
    }

    private void stop(Stream<ServiceProcess> ending) {
        // At its first stop a service writes its class archive, which speeds up its next start.
        List<CompletableFuture<Void>> stopping = ending.flatMap(service ->
                        service.all().peek(process -> progress.say("Stopping the " + service.name() + " service")))
                .map(process -> CompletableFuture.runAsync(() -> ServiceProcess.stop(process), OWN_THREAD))
                .toList();
        stopping.forEach(one -> await(one, "the services to stop"));
    }

    /** Deletes all data; keys and programs stay. */
    void wipe() {
        progress.say("Wiping " + home.directory().resolve("data"));
        Directories.delete(home.directory().resolve("data"));
    }

    StackState status() {
        return new Inspection(home).look();
    }
}
