package dti.localstack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** PostgreSQL, Kafka and the four services of one machine: started together, stopped in the opposite order. */
final class LocalStack {

    /** A cold machine with two cores needs a quarter of it. */
    private static final Duration HEALTHY_AT_MOST = Duration.ofSeconds(120);

    /** Not the common pool: on two cores that is one thread, and what should overlap would queue. */
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);

    static final List<String> SMALL = List.of("max_connections=150", "shared_buffers=64MB");

    private final StackHome home;
    private final Progress progress;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final List<ServiceProcess> services;
    private final Databases.Passwords passwords;

    LocalStack(StackHome home, Progress progress) {
        this.home = home;
        this.progress = progress;
        this.postgres = new PostgresServer(home);
        this.kafka = new KafkaServer(home);
        this.services = Arrays.stream(Service.values())
                .map(service -> new ServiceProcess(home, service))
                .toList();
        this.passwords = new Databases.Passwords(
                Secret.password("DTI_DB_OWNER_PASSWORD", home.keys().resolve("database-owner")),
                Secret.password("DTI_DB_APP_PASSWORD", home.keys().resolve("database-app")));
    }

    static Port postgresPort() {
        return Port.of("DTI_PORT_POSTGRES", 5433);
    }

    static Port kafkaPort() {
        return Port.of("DTI_PORT_KAFKA", 19_092);
    }

    private static Port controllerPort() {
        return Port.of("DTI_PORT_KAFKA_CONTROLLER", 19_093);
    }

    /** Starts what does not run, replaces services that were built anew, and waits until all are healthy. */
    StackState up() {
        services.forEach(ServiceProcess::isOutdated); // says now, not in the middle, that something is not built
        requireFreePorts();
        startServers();
        services.forEach(this::startOrReplace);
        awaitHealthy();
        StackState state = inspection().look();
        state.write(home);
        return state;
    }

    /** Starts one process again that has ended; a server is waited for, a service is not. */
    ProcessHandle start(String name) {
        return switch (name) {
            case "postgres" -> postgres.start(postgresPort(), SMALL);
            case "kafka" -> kafka.start(kafkaPort(), controllerPort());
            default ->
                services.stream()
                        .filter(service -> service.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new StackException("No process is called " + name))
                        .startAgain(this::environment);
        };
    }

    private void requireFreePorts() {
        if (postgres.running().isEmpty()) {
            postgresPort().requireFree("PostgreSQL");
        }
        if (kafka.running().isEmpty()) {
            kafkaPort().requireFree("Kafka");
            controllerPort().requireFree("Kafka's controller");
        }
        services.stream()
                .filter(service -> service.running().isEmpty())
                .forEach(service -> service.service().port().requireFree("the " + service.name() + " service"));
    }

    private void startServers() {
        progress.say("Starting PostgreSQL and Kafka");
        CompletableFuture<Void> topics = CompletableFuture.runAsync(
                () -> {
                    kafka.start(kafkaPort(), controllerPort());
                    new KafkaTopics(home.root(), "").ensure("127.0.0.1:" + runningKafkaPort());
                },
                OWN_THREAD);
        CompletableFuture<Void> databases = CompletableFuture.runAsync(
                () -> {
                    postgres.start(postgresPort(), SMALL);
                    Databases all =
                            new Databases(home.root(), database -> postgres.connect(runningPostgresPort(), database));
                    Databases.names(home.root()).forEach(name -> all.ensure(name, passwords));
                },
                OWN_THREAD);
        await(databases, "PostgreSQL");
        await(topics, "Kafka");
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

    private int runningPostgresPort() {
        return postgres.runningPort().orElse(postgresPort().number());
    }

    private int runningKafkaPort() {
        return kafka.runningPort().orElse(kafkaPort().number());
    }

    private void startOrReplace(ServiceProcess service) {
        String name = service.name();
        if (service.running().isPresent() && !service.isOutdated()) {
            return;
        }
        service.running().ifPresent(old -> {
            progress.say("Replacing the " + name + " service, which was built anew");
            ServiceProcess.stop(old);
        });
        progress.say("Starting the " + name + " service");
        service.start(environment(service.service()));
    }

    private Map<String, String> environment(Service service) {
        return ServiceProcess.environment(
                service,
                new ServiceProcess.Wiring(
                        Detour.toPostgres(service, runningPostgresPort()),
                        Detour.toKafka(service, runningKafkaPort()),
                        passwords,
                        new TokenIssuer(home.keys()).publicKey(),
                        KeptKey.ofCheckpoints(home.keys()),
                        KeptKey.ofPublications(home.keys()),
                        home.data("evidence")));
    }

    private void awaitHealthy() {
        List<ServiceProcess> waiting = new ArrayList<>(services);
        while (!Processes.await(Duration.ofSeconds(1), () -> noneLeft(waiting))) {
            String names = waiting.stream().map(ServiceProcess::name).collect(Collectors.joining(", "));
            progress.waitingFor("health of " + names);
            waiting.stream().filter(service -> service.running().isEmpty()).forEach(ended -> {
                throw new StackException(
                        "The " + ended.name() + " service ended while starting; see " + home.log(ended.name()));
            });
            if (progress.elapsed().compareTo(HEALTHY_AT_MOST) > 0) {
                throw new StackException("Not healthy after " + HEALTHY_AT_MOST.toSeconds() + " s: " + names
                        + "; see the logs in " + home.log(names).getParent());
            }
        }
    }

    private static boolean noneLeft(List<ServiceProcess> waiting) {
        waiting.removeIf(ServiceProcess::isReady);
        return waiting.isEmpty();
    }

    /** Services first, then Kafka, then PostgreSQL, so that nobody loses what it leans on. */
    void down() {
        // The first time a service also writes its class archive, which makes its next start quick.
        List<CompletableFuture<Void>> stopping = services.stream()
                .flatMap(service -> service.running().stream()
                        .peek(process -> progress.say("Stopping the " + service.name() + " service")))
                .map(process -> CompletableFuture.runAsync(() -> ServiceProcess.stop(process), OWN_THREAD))
                .toList();
        stopping.forEach(one -> await(one, "the services to stop"));
        kafka.running().ifPresent(process -> {
            progress.say("Stopping Kafka");
            await(CompletableFuture.runAsync(() -> kafka.stop(process), OWN_THREAD), "Kafka to stop");
        });
        postgres.running().ifPresent(process -> {
            progress.say("Stopping PostgreSQL");
            await(CompletableFuture.runAsync(() -> postgres.stop(process), OWN_THREAD), "PostgreSQL to stop");
        });
    }

    /** Forgets everything but the keys and the programs. */
    void wipe() {
        progress.say("Wiping " + home.directory().resolve("data"));
        Directories.delete(home.directory().resolve("data"));
    }

    StackState status() {
        return inspection().look();
    }

    private Inspection inspection() {
        return new Inspection(home, passwords.owner());
    }
}
