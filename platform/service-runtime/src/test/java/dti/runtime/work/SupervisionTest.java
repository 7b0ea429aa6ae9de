package dti.runtime.work;

import static org.awaitility.Awaitility.await;

import dti.eventstore.Worker;
import dti.eventstore.work.RunningWork;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests the metrics of work while it is dead, hanging or failing. */
class SupervisionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration REST = Duration.ofMillis(5);

    private enum Health {
        WELL,
        FAILS,
        HANGS,
        DIES
    }

    private final RunningWork running = new RunningWork(_ -> {});
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private volatile Health health = Health.WELL;

    @Test
    void work_is_measured_by_who_asks() {
        Supervision supervision = new Supervision(running, meters);
        try (Worker worker = new Worker("ill", new Worker.Terms(Duration.ofMillis(100), running), this::step)) {
            worker.start();
            supervision.onStart(new StartupEvent());
            await().atMost(PATIENCE).until(() -> gauge("alive") == 1 && gauge("well") == 1);

            for (Health illness : new Health[] {Health.FAILS, Health.HANGS, Health.DIES}) {
                health = illness;
                await().atMost(PATIENCE).until(() -> gauge("well") == 0 && gauge("last.success.age.seconds") > 0.2);

                health = Health.WELL;
                await().atMost(PATIENCE)
                        .until(() ->
                                gauge("well") == 1 && gauge("alive") == 1 && gauge("last.success.age.seconds") < 0.2);
            }
        }
        await().atMost(PATIENCE).until(() -> gauge("alive") == 0);
        supervision.onStop(new ShutdownEvent());
    }

    private Duration step() {
        return switch (health) {
            case WELL -> REST;
            case FAILS -> throw new IllegalStateException("away");
            case HANGS -> {
                while (health == Health.HANGS) {
                    Thread.onSpinWait();
                }
                yield REST;
            }
            case DIES -> throw new NoClassDefFoundError("gone");
        };
    }

    private double gauge(String what) {
        return meters.get("dti.worker." + what).tag("worker", "ill").gauge().value();
    }
}
