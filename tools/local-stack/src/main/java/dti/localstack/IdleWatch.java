package dti.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends test servers that nobody has asked for in a long time; each use touches the file that says where they are. */
final class IdleWatch {

    private static final Duration IDLE_AT_MOST = Duration.ofHours(3);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(5);

    private IdleWatch() {}

    static void start(StackHome home) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("idle-watch").factory());
        var unused = clock.scheduleWithFixedDelay(
                () -> look(home), LOOK_EVERY.toSeconds(), LOOK_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private static void look(StackHome home) {
        if (isForgotten(home.directory().resolve(TestServers.STATE), Instant.now())) {
            PostgresServer postgres = new PostgresServer(home);
            postgres.running().ifPresent(postgres::stop);
            System.exit(0);
        }
    }

    static boolean isForgotten(Path state, Instant now) {
        try {
            return Files.getLastModifiedTime(state)
                    .toInstant()
                    .plus(IDLE_AT_MOST)
                    .isBefore(now);
        } catch (IOException e) {
            return true;
        }
    }
}
