package dti.eventstore.work;

import dti.eventstore.Worker;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Looks after all background work: starts anew what has ended, breaks off a step that hangs, and logs when something stops
 * being well and when it is well again. It is in the register itself, so reports include it; its own end ends the process.
 */
public final class Supervisor implements AutoCloseable {

    public static final String NAME = "supervisor";

    private static final Logger LOG = Logger.getLogger(Supervisor.class);
    private static final Duration STEP_LIMIT = Duration.ofSeconds(10);

    private final RunningWork running;
    private final Duration lookEvery;
    private final Worker worker;
    private final Map<BackgroundWork, Illness> ill = new HashMap<>();

    /**
     * One supervisor of the work in a register.
     *
     * @param lookEvery how soon an end is noticed
     */
    public Supervisor(RunningWork running, Duration lookEvery) {
        this.running = running;
        this.lookEvery = lookEvery;
        this.worker = new Worker(NAME, new Worker.Terms(STEP_LIMIT, running, true), this::look);
    }

    public void start() {
        worker.start();
    }

    @Override
    public void close() {
        worker.close();
    }

    private Duration look() {
        running.all().forEach(this::lookAfter);
        ill.keySet().retainAll(running.all());
        return lookEvery;
    }

    private void lookAfter(BackgroundWork work) {
        WorkReport report = work.report();
        Illness now = illness(report);
        Illness before = Optional.ofNullable(ill.put(work, now)).orElse(Illness.NONE);
        if (now == Illness.NONE && before != Illness.NONE) {
            LOG.infof("%s: is well again", work.name());
        }
        if (now == Illness.HANGS && before != Illness.HANGS) {
            LOG.errorf("%s: %s", work.name(), report.line());
            work.breakOff();
        }
        if (now == Illness.ENDED) {
            work.startAnew();
        }
    }

    /** The work itself logs that it fails or was ended by an error. */
    private enum Illness {
        NONE,
        FAILS,
        HANGS,
        ENDED
    }

    private static Illness illness(WorkReport report) {
        if (!report.alive()) {
            return Illness.ENDED;
        }
        if (report.hangs()) {
            return Illness.HANGS;
        }
        return report.failure().isPresent() ? Illness.FAILS : Illness.NONE;
    }
}
