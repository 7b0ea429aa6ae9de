package dti.testsupport;

import dti.localstack.FreshDatabase;
import dti.localstack.SigningKeyFile;
import dti.localstack.TestServers;
import dti.localstack.TokenIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Configures a service under test as production does through the environment: a new database with its two roles, a
 * broker with its own topics, and the key of a token issuer. Use with {@code @WithTestResource(value =
 * StackResource.class, scope = TestResourceScope.GLOBAL)}: one start per module.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

    private static final Logger LOG = Logger.getLogger(StackResource.class);

    /** Argument for the database's name; the default comes from the module's name. */
    public static final String DATABASE = "database";

    private String database = defaultDatabase(Path.of("").toAbsolutePath());

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault(DATABASE, database);
    }

    /** {@code services/scoring-service} uses databases called {@code scoring_…}. */
    static String defaultDatabase(Path directory) {
        Path name = directory.getFileName();
        String module = name == null ? "test" : name.toString().replaceFirst("-service$", "");
        return module.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    @Override
    public Map<String, String> start() {
        TestServers servers = servers();
        FreshDatabase fresh = servers.freshDatabase(database);
        String topics = fresh.name() + ".";
        servers.createTopics(topics);
        Map<String, String> configuration = new HashMap<>();
        configuration.put("quarkus.datasource.jdbc.url", fresh.jdbcUrl());
        configuration.put("quarkus.datasource.reactive.url", fresh.reactiveUrl());
        configuration.put("DTI_DB_OWNER", fresh.owner());
        configuration.put("DTI_DB_OWNER_PASSWORD", fresh.ownerPassword());
        configuration.put("DTI_DB_APP", fresh.app());
        configuration.put("DTI_DB_APP_PASSWORD", fresh.appPassword());
        configuration.put("kafka.bootstrap.servers", servers.kafkaBootstrapServers());
        configuration.put("dti.topics.prefix", topics);
        configuration.put("quarkus.oidc.public-key", TokenIssuer.forTests().publicKey());
        configuration.put(
                "DTI_CHECKPOINT_SIGNER_KEY",
                SigningKeyFile.ofCheckpointsInTests().signer());
        configuration.put(
                "DTI_CHECKPOINT_VERIFIER_KEY",
                SigningKeyFile.ofCheckpointsInTests().verifier());
        configuration.put(
                "DTI_PUBLICATION_SIGNER_KEY",
                SigningKeyFile.ofPublicationsInTests().signer());
        configuration.put("quarkus.http.test-port", "0");
        return Map.copyOf(configuration);
    }

    /** The servers {@code DTI_STACK} chooses. */
    public static TestServers servers() {
        return StackChoice.parse(System.getenv("DTI_STACK"))
                .map(StackResource::servers)
                .orElseGet(StackResource::availableServers);
    }

    private static TestServers servers(StackChoice choice) {
        return switch (choice) {
            case EMBEDDED, EXTERNAL -> TestServers.obtain();
            case CONTAINERS -> ContainerServers.obtain();
        };
    }

    /** Falls back to the embedded servers where an engine answers but cannot get its images. */
    private static TestServers availableServers() {
        if (!ContainerServers.engineAnswers()) {
            return TestServers.obtain();
        }
        try {
            return ContainerServers.obtain();
        } catch (RuntimeException e) {
            LOG.warnf("containers-unavailable reason=%s; using the embedded servers", e.getMessage());
            return TestServers.obtain();
        }
    }

    /** The servers keep running for the next module; a later run drops the database. */
    @Override
    public void stop() {}
}
