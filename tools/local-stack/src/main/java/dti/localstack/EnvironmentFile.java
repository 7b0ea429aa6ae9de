package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The environment of a service as a file that a shell or an IDE reads, so that the service can be started by something
 * other than the stack. It holds passwords and keys, so only its owner may read it.
 */
record EnvironmentFile(Path path) {

    static EnvironmentFile of(StackHome home, Service service) {
        return new EnvironmentFile(home.directory().resolve("dev").resolve(service.id() + ".env"));
    }

    void write(Map<String, String> environment) {
        String lines = new TreeMap<>(environment)
                .entrySet().stream()
                        .map(variable -> "export " + variable.getKey() + "=" + quoted(variable.getValue()) + "\n")
                        .collect(Collectors.joining());
        try {
            Secret.write(path, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    /** Between single quotes a shell reads every character as it is, except the quote itself. */
    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
