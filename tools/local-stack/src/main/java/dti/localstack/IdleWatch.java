package dti.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Stops test servers that were not used for three hours. Each use touches the file that holds their ports. */
final class IdleWatch {

    private static final Duration IDLE_AT_MOST = Duration.ofHours(3);
    private static final Duration CHECK_EVERY = Duration.ofMinutes(5);

    private IdleWatch() {}

    static void start(StackHome home) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("idle-watch").factory());
        var unused = clock.scheduleWithFixedDelay(
                () -> check(home), CHECK_EVERY.toSeconds(), CHECK_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private static void check(StackHome home) {
        if (isIdle(home.directory().resolve(TestServers.STATE), Instant.now())) {
            PostgresServer postgres = new PostgresServer(home);
            postgres.running().ifPresent(postgres::stop);
            System.exit(0);
        }
    }

    static boolean isIdle(Path state, Instant now) {
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
