package dti.scoring.replays.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the time of replays goes: {@code dti.replay.time} by part. */
@ApplicationScoped
class ReplayTimes {

    private final Map<Part, Timer> timers = new EnumMap<>(Part.class);

    ReplayTimes(MeterRegistry meters) {
        for (Part part : Part.values()) {
            timers.put(
                    part,
                    Timer.builder("dti.replay.time").tag("part", part.word()).register(meters));
        }
    }

    /** What a replay does. The first three take turns on one thread, the others on another, at the same time. */
    enum Part {
        /** Waits for events that are read ahead. */
        READ,
        /** Checks hashes, folds, scores, and makes rows and messages. */
        COMPUTE,
        /** Waits for the batch before to be written. */
        WAIT,
        WRITE,
        COMPARE,
        COMPARE_PUBLISHED,
        COMPARE_WORK;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    <T extends @Nullable Object> T spent(Part part, Supplier<T> work) {
        long startedNanos = System.nanoTime();
        try {
            return work.get();
        } finally {
            Objects.requireNonNull(timers.get(part)).record(System.nanoTime() - startedNanos, TimeUnit.NANOSECONDS);
        }
    }
}
