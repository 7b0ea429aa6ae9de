package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One service as a process: a copy of what was built, so that the next build does not pull the files from under it. */
final class ServiceProcess {

    /** Includes writing the class archive on a busy machine; a half written one would be of no use. */
    private static final Duration STOP_AT_MOST = Duration.ofSeconds(60);

    private static final String JAR = "quarkus-run.jar";

    /** What a service in this stack may use; the heap of the largest is below half of it when idle. */
    private static final List<String> SMALL_AND_QUICK = List.of(
            "-Xmx160m",
            "-Xms32m",
            "-XX:+UseSerialGC",
            // Memory that is used up is used up for every thread; the keeper or the container runtime starts the
            // process again.
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=1",
            "-XX:+AutoCreateSharedArchive",
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dfile.encoding=UTF-8");

    private final StackHome home;
    private final Service service;
    private final Path app;

    ServiceProcess(StackHome home, Service service) {
        this.home = home;
        this.service = service;
        this.app = home.directory().resolve("apps").resolve(service.id());
    }

    Service service() {
        return service;
    }

    String name() {
        return service.id();
    }

    Port port() {
        return service.port();
    }

    boolean isReady() {
        return ServiceHealth.ask(port().number(), ServiceHealth.READY).isUp();
    }

    Optional<ProcessHandle> running() {
        return all().findFirst();
    }

    /** One, unless something went wrong earlier; whoever only looks at the file is none. */
    Stream<ProcessHandle> all() {
        String jar = app.resolve(JAR).toString();
        return ProcessHandle.allProcesses()
                .filter(handle -> Processes.hasArgument(handle, jar) && Processes.hasArgument(handle, "-jar"))
                .filter(Processes::isRunning);
    }

    /** Whether it was started with these settings: false after a port, a key or a password changed. */
    static boolean runsWith(ProcessHandle process, Map<String, String> environment) {
        Map<String, String> actual = Processes.environment(process);
        return actual.isEmpty()
                || environment.entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(actual.get(entry.getKey())));
    }

    /** Whether the build made something newer than what runs or would run. */
    boolean isOutdated() {
        Path built = service.built(home.root()).resolve(JAR);
        if (!Files.exists(built)) {
            throw new StackException("The " + service.id() + " service is not built (no " + built + ")");
        }
        try {
            Path copy = app.resolve(JAR);
            return !Files.exists(copy) || !Files.getLastModifiedTime(built).equals(Files.getLastModifiedTime(copy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it; {@link #isReady} tells when it can work. */
    ProcessHandle start(Map<String, String> environment) {
        if (isOutdated()) {
            Directories.copy(service.built(home.root()), app, JAR);
        }
        Path archives = Directories.create(home.directory().resolve("cds"));
        List<String> command = new ArrayList<>();
        command.add(ChildJvm.java());
        command.addAll(SMALL_AND_QUICK);
        command.add("-XX:SharedArchiveFile=" + archives.resolve(service.id() + ".jsa"));
        command.add("-jar");
        command.add(app.resolve(JAR).toString());
        Processes.rotate(home.log(service.id()));
        return Processes.startDetached(command, environment, home.log(service.id()));
    }

    /** The one that runs, or else a new one. */
    ProcessHandle startAgain(Function<Service, Map<String, String>> environment) {
        return running().orElseGet(() -> start(environment.apply(service)));
    }

    /** The environment production would give it (see deploy/README.md). */
    static Map<String, String> environment(Service service, Wiring wiring) {
        Map<String, String> environment = new HashMap<>();
        String database = "//127.0.0.1:" + wiring.postgresPort() + "/" + service.id();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(service.port().number()));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql:" + database);
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql:" + database);
        environment.put("DTI_DB_OWNER", service.id() + "_owner");
        environment.put("DTI_DB_OWNER_PASSWORD", wiring.passwords().owner());
        environment.put("DTI_DB_APP", service.id() + "_app");
        environment.put("DTI_DB_APP_PASSWORD", wiring.passwords().app());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + wiring.kafkaPort());
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", wiring.publicKey());
        environment.put(
                "DTI_EVIDENCE_STORE_DIRECTORY", wiring.evidenceDirectory().toString());
        environment.put("DTI_CHECKPOINT_VERIFIER_KEY", wiring.keys().checkpointVerifier());
        if (service == Service.SCORING) {
            environment.put("DTI_CHECKPOINT_SIGNER_KEY", wiring.keys().checkpointSigner());
        }
        if (service == Service.RANKING) {
            environment.put("DTI_PUBLICATION_SIGNER_KEY", wiring.keys().publicationSigner());
        }
        for (Service other : Service.values()) {
            environment.put(
                    "DTI_URL_" + other.name(),
                    "http://127.0.0.1:" + other.port().number());
        }
        return environment;
    }

    /**
     * What all services are told.
     *
     * @param postgresPort where PostgreSQL listens
     * @param kafkaPort where Kafka listens
     * @param passwords of the two roles
     * @param publicKey whose tokens are trusted
     * @param keys what is signed with, and whose signatures are believed
     * @param evidenceDirectory where files are kept
     */
    record Wiring(
            int postgresPort,
            int kafkaPort,
            Databases.Passwords passwords,
            String publicKey,
            StackKeys keys,
            Path evidenceDirectory) {}

    /** Waits for the end, which includes writing the class archive the first time. */
    static void stop(ProcessHandle process) {
        process.destroy();
        Processes.awaitEnd(process, STOP_AT_MOST);
    }
}
