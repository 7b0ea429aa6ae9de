package dti.eventstore.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeartbeatWatchTest {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final HeartbeatWatch<Integer> watch = new HeartbeatWatch<>(Duration.ofSeconds(10), nanos::get);

    @Test
    void a_beat_unchanged_for_the_lease_is_stale() {
        assertThat(watch.stale()).isEmpty();

        watch.see(7);
        pass(Duration.ofSeconds(9));
        watch.see(7);
        assertThat(watch.stale()).isEmpty();

        pass(Duration.ofSeconds(1));
        assertThat(watch.stale()).contains(7);
    }

    @Test
    void every_new_beat_restarts_the_lease() {
        watch.see(7);
        pass(Duration.ofSeconds(9));
        watch.see(8);
        pass(Duration.ofSeconds(9));

        assertThat(watch.stale()).isEmpty();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
