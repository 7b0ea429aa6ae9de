package dti.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Main class of the broker's JVM: formats the storage the first time, then runs until it is signalled to stop. */
final class KafkaBroker {

    /** System property: the broker stops when tests no longer use it. */
    static final String STOP_WHEN_IDLE = "dti.stop-when-idle";

    private KafkaBroker() {}

    /** @param arguments the file with the broker's settings */
    public static void main(String[] arguments) throws IOException {
        String settings = arguments[0];
        Path data = Path.of(dataDirectory(settings));
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(settings);
        }
        if (Boolean.getBoolean(STOP_WHEN_IDLE)) {
            IdleWatch.start(StackHome.test(StackHome.findRoot()));
        }
        Kafka.main(new String[] {settings});
    }

    private static void format(String settings) {
        String cluster = Uuid.randomUuid().toString();
        String[] format = {"format", "--cluster-id", cluster, "--config", settings, "--ignore-formatted"};
        if (StorageTool.execute(format, System.out) != 0) {
            throw new IllegalStateException("Kafka could not format its storage");
        }
    }

    private static String dataDirectory(String settings) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(settings))) {
            properties.load(reader);
        }
        return properties.getProperty("log.dirs");
    }
}
