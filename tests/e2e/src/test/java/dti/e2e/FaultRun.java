package dti.e2e;

import dti.e2e.Fault.Kind;
import dti.e2e.proxy.FaultProxy;
import dti.e2e.proxy.Trap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs faults concurrently: several victims may be harmed at once. */
final class FaultRun {

    /** With clients at work a moment comes within a second, if the processes it needs are up. */
    private static final Duration MOMENT_COMES_AT_MOST = Duration.ofSeconds(8);

    private final Stack stack;
    private final Campaign campaign;
    private final Supervisor supervisor;
    private final Set<Link> harmedLinks = ConcurrentHashMap.newKeySet();
    private final List<Thread> running = new ArrayList<>();

    /** By victim and kind. */
    private final Map<String, Map<Kind, Integer>> counts = new TreeMap<>();

    private final Queue<String> killedAfterTimeout = new ConcurrentLinkedQueue<>();
    private final Random random;
    private final long seconds;
    private Fault next;
    private int skipped;

    /**
     * Draws faults from these random numbers.
     *
     * @param seconds duration of the whole run
     */
    FaultRun(Campaign campaign, Supervisor supervisor, Random random, long seconds) {
        this.stack = campaign.stack();
        this.campaign = campaign;
        this.seconds = seconds;
        this.supervisor = supervisor;
        this.random = random;
        this.next = Fault.next(random, seconds);
    }

    /** Runs faults until the given time, and returns when the last one is over. */
    void run(Instant end) throws InterruptedException {
        while (Instant.now().plusMillis(next.quietMillis()).isBefore(end)) {
            Fault fault = next;
            TimeUnit.MILLISECONDS.sleep(fault.quietMillis());
            running.add(Thread.ofVirtual().name("fault-" + fault.victim()).start(() -> happen(fault)));
            next = Fault.next(random, seconds);
        }
        for (Thread fault : running) {
            fault.join();
        }
        running.clear();
    }

    private void happen(Fault fault) {
        try {
            boolean happened = switch (fault.kind()) {
                case KILLED, STOPPED, STOPPED_FOR_LONG, STARVED, ENDED -> toProcess(fault);
                case KILLED_IN_A_MOMENT -> inMoment(Moment.valueOf(fault.victim()), MOMENT_COMES_AT_MOST);
                case CUT, REFUSED, FROZEN, FROZEN_AND_CUT, STRANDED, DELAYED -> toLink(fault);
            };
            count(fault, happened);
        } catch (IllegalStateException gone) {
            count(fault, false); // the process ended by itself just before
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean toProcess(Fault fault) throws InterruptedException {
        StackProcesses processes = stack.processes();
        return supervisor.harm(fault.victim(), process -> {
            switch (fault.kind()) {
                case STOPPED, STOPPED_FOR_LONG -> processes.pause(process);
                case STARVED -> processes.starve(process);
                case ENDED -> end(process);
                default -> processes.kill(process);
            }
            TimeUnit.MILLISECONDS.sleep(fault.millis());
            if (fault.kind() == Kind.STARVED) {
                processes.endStarved(process);
            } else {
                processes.resume(process);
            }
        });
    }

    private void end(String process) throws InterruptedException {
        if (!stack.processes().end(process)) {
            killedAfterTimeout.add(process);
        }
    }

    private boolean toLink(Fault fault) throws InterruptedException {
        Link link = Link.ALL.stream()
                .filter(each -> each.toString().equals(fault.victim()))
                .findFirst()
                .orElseThrow();
        if (!harmedLinks.add(link)) {
            return false;
        }
        try {
            harm(stack.links().at(link), fault);
            return true;
        } finally {
            harmedLinks.remove(link);
        }
    }

    private static void harm(FaultProxy proxy, Fault fault) throws InterruptedException {
        switch (fault.kind()) {
            case REFUSED -> proxy.refuse();
            case FROZEN, FROZEN_AND_CUT -> proxy.freeze();
            case STRANDED -> proxy.strand();
            case DELAYED -> proxy.delay(Duration.ofMillis(fault.delayMillis()));
            default -> proxy.cut();
        }
        if (fault.kind() != Kind.CUT) {
            TimeUnit.MILLISECONDS.sleep(fault.millis());
        }
        if (fault.kind() == Kind.FROZEN_AND_CUT) {
            proxy.cut();
        }
        proxy.thaw();
        proxy.release();
        proxy.delay(Duration.ZERO);
        proxy.open();
    }

    /** Kills a service in a moment; false when the moment does not come. */
    boolean inMoment(Moment moment, Duration comesAtMost) throws InterruptedException {
        if (!harmedLinks.add(moment.link())) {
            return false;
        }
        FaultProxy proxy = stack.links().at(moment.link());
        try {
            Trap trap = moment.trap(campaign, () -> stack.processes().kill(moment.victim()));
            AtomicBoolean came = new AtomicBoolean();
            boolean free = supervisor.harm(moment.victim(), process -> {
                proxy.set(trap);
                came.set(trap.awaitSprung(comesAtMost));
                proxy.set(null);
            });
            return free && came.get();
        } finally {
            harmedLinks.remove(moment.link());
        }
    }

    private synchronized void count(Fault fault, boolean happened) {
        if (happened) {
            String victim = fault.kind() == Kind.KILLED_IN_A_MOMENT
                    ? Moment.valueOf(fault.victim()).victim()
                    : fault.victim();
            counts.computeIfAbsent(victim, key -> new TreeMap<>()).merge(fault.kind(), 1, Integer::sum);
        } else {
            skipped++;
        }
    }

    synchronized Map<String, Map<Kind, Integer>> counts() {
        return Map.copyOf(counts);
    }

    /** The number of faults that happened. */
    synchronized int count() {
        return counts.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Processes that had to be killed long after they were asked to end. */
    List<String> killedAfterTimeout() {
        return List.copyOf(killedAfterTimeout);
    }

    /** The number of faults whose victim was already harmed, and of moments that did not come. */
    synchronized int skipped() {
        return skipped;
    }
}
