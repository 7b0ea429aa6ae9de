package dti.localstack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a stack's processes, stored in {@code state.json} for people and programs.
 *
 * @param processes in start order
 */
record StackState(List<Entry> processes) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * One process.
     *
     * @param name postgres, kafka or a service
     * @param pid null when it does not run
     * @param port where it listens
     * @param url where to reach it
     * @param databaseUrl of a service's database, as its owner
     * @param startedAt when the process began, null when it does not run
     * @param residentBytes of the process and its children
     * @param health {@code up}, {@code starting}, {@code silent}, {@code not ready}, {@code not well} or {@code down}
     * @param trouble what is wrong, in a sentence; null when nothing is
     * @param restarts a sentence on how often and why the keeper restarted it; null when it did not
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Entry(
            String name,
            @Nullable Long pid,
            int port,
            String url,
            @Nullable String databaseUrl,
            @Nullable String startedAt,
            long residentBytes,
            String health,
            @Nullable String trouble,
            @Nullable String restarts) {

        boolean isUp() {
            return health.equals("up");
        }
    }

    boolean isUp() {
        return processes.stream().allMatch(Entry::isUp);
    }

    long residentBytes() {
        return processes.stream().mapToLong(Entry::residentBytes).sum();
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(StackHome home) {
        Path file = home.directory().resolve("state.json");
        Path fresh = home.directory().resolve("state.json.new");
        try {
            Secret.write(fresh, toJson());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
