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

/** One service as a process. It runs a copy of the built application, so that a build does not replace files in use. */
final class ServiceProcess {

    /** Includes writing the class archive on a busy machine; an incomplete archive would be useless. */
    private static final Duration STOP_AT_MOST = Duration.ofSeconds(60);

    private static final String JAR = "quarkus-run.jar";

    /** Limits of a service in this stack; an idle service needs less than half of the heap. */
    private static final List<String> SMALL_AND_QUICK = List.of(
            "-Xmx160m",
            "-Xms32m",
            "-XX:+UseSerialGC",
            // Exhausted memory fails every thread; the keeper or the container runtime starts the process again.
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

    /** All processes that run this service: one, unless an earlier start went wrong. */
    Stream<ProcessHandle> all() {
        String jar = app.resolve(JAR).toString();
        return ProcessHandle.allProcesses()
                .filter(handle -> Processes.hasArgument(handle, jar) && Processes.hasArgument(handle, "-jar"))
                .filter(Processes::isRunning);
    }

    /** Whether the process was started with these settings; true where the system does not show its environment. */
    static boolean runsWith(ProcessHandle process, Map<String, String> environment) {
        Map<String, String> actual = Processes.environment(process);
        return actual.isEmpty()
                || environment.entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(actual.get(entry.getKey())));
    }

    /** Whether the built application differs from the copy. Fails if the service is not built. */
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

    /** Starts the service without waiting until it {@link #isReady}. */
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

    /** The running process, or else a new one. */
    ProcessHandle startAgain(Function<Service, Map<String, String>> environment) {
        return running().orElseGet(() -> start(environment.apply(service)));
    }

    /** The environment variables of deploy/README.md, as production sets them. */
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
     * What the environment of a service is made of.
     *
     * @param passwords of the two database roles
     * @param publicKey of the token issuer, Base64
     * @param keys for signing, and for verifying checkpoints
     * @param evidenceDirectory where evidence-service stores files
     */
    record Wiring(
            int postgresPort,
            int kafkaPort,
            Databases.Passwords passwords,
            String publicKey,
            StackKeys keys,
            Path evidenceDirectory) {}

    /** Stops the process and waits until it ends; the first time it writes its class archive. */
    static void stop(ProcessHandle process) {
        process.destroy();
        Processes.awaitEnd(process, STOP_AT_MOST);
    }
}
