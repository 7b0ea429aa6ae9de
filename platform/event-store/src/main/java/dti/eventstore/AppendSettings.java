package dti.eventstore;

import java.time.Duration;

/**
 * The limits of a store's appends.
 *
 * @param queueMax the maximum number of waiting commands; at 64 per batch of about 5 ms, 1,024 wait under 100 ms
 * @param batchMax the maximum number of commands per transaction; beyond 64 throughput gains little and the last
 *     command waits longer
 * @param timeout the time after which the connection of an append is closed and the same commands are sent again
 */
public record AppendSettings(int queueMax, int batchMax, Duration timeout) {

    public static final AppendSettings DEFAULT = new AppendSettings(1_024, 64, Duration.ofSeconds(10));

    public AppendSettings {
        if (queueMax < 1 || batchMax < 1 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
