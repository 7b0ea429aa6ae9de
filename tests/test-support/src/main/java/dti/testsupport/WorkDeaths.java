package dti.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.eventstore.work.RunningWork;
import dti.eventstore.work.RunningWork.ProcessEnd;
import dti.eventstore.work.Supervisor;
import dti.eventstore.work.WorkReport;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Kills all registered background work of the running service, and checks health and metrics meanwhile. */
public final class WorkDeaths {

    private static final Duration RECOVERED_AT_MOST = Duration.ofSeconds(60);

    private final RunningWork running;
    private final Map<String, KillableWork> all = new LinkedHashMap<>();

    private WorkDeaths(RunningWork running) {
        this.running = running;
        running.all().forEach(work -> all.put(work.name(), new KillableWork(work)));
    }

    /** Health names each dead worker, and each works again afterwards; an exhausted heap ends the process. */
    public static void assertSurvived(RunningWork running) {
        WorkDeaths deaths = new WorkDeaths(running);
        assertThat(deaths.all).as("a service has work").hasSizeGreaterThan(2).containsKey(Supervisor.NAME);
        deaths.errorsOfTheirOwn();
        deaths.exhaustedHeaps();
    }

    private void errorsOfTheirOwn() {
        Set<String> names = restartable();
        names.forEach(name -> mortal(name).dieOf(new NoClassDefFoundError("lost by " + name)));

        await("health tells of each")
                .atMost(RECOVERED_AT_MOST)
                .untilAsserted(() -> assertThat(names)
                        .allSatisfy(name -> assertThat(EventFlows.lineOf(name)).contains("lost by " + name)));
        assertThat(EventFlows.measuredWell()).doesNotContainAnyElementsOf(names);

        heal();
    }

    private void heal() {
        Instant healed = Instant.now();
        all.values().forEach(KillableWork::heal);
        await("each goes on")
                .atMost(RECOVERED_AT_MOST)
                .untilAsserted(() -> assertThat(running.reports())
                        .allSatisfy(report -> assertThat(isWellSince(healed, report))
                                .as("%s: %s", report.name(), report.line())
                                .isTrue()));
        await("metrics say so")
                .atMost(RECOVERED_AT_MOST)
                .until(() -> EventFlows.measuredWell().containsAll(all.keySet()));
    }

    private static boolean isWellSince(Instant moment, WorkReport report) {
        return report.trouble().isEmpty()
                && report.lastSuccess().filter(moment::isBefore).isPresent();
    }

    /** The supervisor is killed last. Any error of it ends the process, because nothing would restart it. */
    private void exhaustedHeaps() {
        Queue<String> ends = new ConcurrentLinkedQueue<>();
        ProcessEnd before =
                KillableWork.exchange(running, ProcessEnd.class, why -> ends.add(String.valueOf(why.getMessage())));
        try {
            restartable().forEach(name -> mortal(name).dieOf(new OutOfMemoryError(name)));
            awaitEnds(ends, restartable());
            mortal(Supervisor.NAME).dieOf(new NoClassDefFoundError(Supervisor.NAME));
            awaitEnds(ends, Set.of(Supervisor.NAME));
            mortal(Supervisor.NAME).heal();
            await("its thread is gone").atMost(RECOVERED_AT_MOST).until(() -> !isAlive(Supervisor.NAME));
            mortal(Supervisor.NAME).startAnew();
            heal();
        } finally {
            all.values().forEach(KillableWork::heal);
            KillableWork.exchange(running, ProcessEnd.class, before);
        }
    }

    private boolean isAlive(String name) {
        return running.report(name).orElseThrow().alive();
    }

    private static void awaitEnds(Queue<String> ends, Set<String> names) {
        await("each ends the process")
                .atMost(RECOVERED_AT_MOST)
                .untilAsserted(() -> assertThat(ends).containsAll(names));
    }

    private Set<String> restartable() {
        Set<String> names = new TreeSet<>(all.keySet());
        names.remove(Supervisor.NAME);
        return names;
    }

    private KillableWork mortal(String name) {
        return Objects.requireNonNull(all.get(name), name);
    }
}
