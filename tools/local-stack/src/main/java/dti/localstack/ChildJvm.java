package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Builds commands that run classes of this module in a JVM with its own class path. The caller may be a test JVM with
 * the platform's older Kafka clients on its class path; the broker must not load them.
 */
final class ChildJvm {

    /** The build writes this file beside the classes. */
    private static final String CLASS_PATH_FILE = "local-stack.classpath";

    private ChildJvm() {}

    static List<String> command(List<String> jvmArguments, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(jvmArguments);
        command.add("-cp");
        command.add(classPath());
        command.add(main.getName());
        command.addAll(arguments);
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() {
        Path classes = location();
        Path list = Objects.requireNonNull(classes.getParent()).resolve(CLASS_PATH_FILE);
        try {
            return classes
                    + System.getProperty("path.separator")
                    + Files.readString(list).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("No " + list + ": build tools/local-stack first", e);
        }
    }

    private static Path location() {
        try {
            return Path.of(ChildJvm.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
