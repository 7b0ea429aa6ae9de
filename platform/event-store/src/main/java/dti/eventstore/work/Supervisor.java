package dti.eventstore.work;

import dti.eventstore.Worker;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Supervises all background work: restarts ended work, interrupts hanging steps, and logs when work gets into trouble
 * and when it recovers. The supervisor is in the register itself, so reports include it; its own end ends the process.
 */
public final class Supervisor implements AutoCloseable {

    public static final String NAME = "supervisor";

    private static final Logger LOG = Logger.getLogger(Supervisor.class);
    private static final Duration STEP_LIMIT = Duration.ofSeconds(10);

    private final RunningWork running;
    private final Duration interval;
    private final Worker worker;
    private final Map<BackgroundWork, Trouble> troubles = new HashMap<>();

    /**
     * Creates the supervisor of a register.
     *
     * @param interval the interval of the checks
     */
    public Supervisor(RunningWork running, Duration interval) {
        this.running = running;
        this.interval = interval;
        this.worker = new Worker(NAME, new Worker.Terms(STEP_LIMIT, running, true), this::checkAll);
    }

    public void start() {
        worker.start();
    }

    @Override
    public void close() {
        worker.close();
    }

    private Duration checkAll() {
        running.all().forEach(this::supervise);
        troubles.keySet().retainAll(running.all());
        return interval;
    }

    private void supervise(BackgroundWork work) {
        WorkReport report = work.report();
        Trouble now = trouble(report);
        Trouble before = Optional.ofNullable(troubles.put(work, now)).orElse(Trouble.NONE);
        if (now == Trouble.NONE && before != Trouble.NONE) {
            LOG.infof("%s: is well again", work.name());
        }
        if (now == Trouble.HANGS && before != Trouble.HANGS) {
            LOG.errorf("%s: %s", work.name(), report.line());
            work.breakOff();
        }
        if (now == Trouble.ENDED) {
            work.startAnew();
        }
    }

    /** The kinds of trouble. The work itself logs that it fails or was ended by an error. */
    private enum Trouble {
        NONE,
        FAILS,
        HANGS,
        ENDED
    }

    private static Trouble trouble(WorkReport report) {
        if (!report.alive()) {
            return Trouble.ENDED;
        }
        if (report.hangs()) {
            return Trouble.HANGS;
        }
        return report.failure().isPresent() ? Trouble.FAILS : Trouble.NONE;
    }
}
