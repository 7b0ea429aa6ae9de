package dti.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Starts again whatever has ended, each process for itself, as a machine's service manager does. Whoever harms a process
 * holds it meanwhile, so that nobody starts it too early or harms it twice at once.
 */
final class Supervisor implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    /** Looking takes no time; whoever holds a process longer than that harms it or starts it. */
    private static final Duration A_LOOK_AT_MOST = Duration.ofMillis(200);

    private final StackProcesses processes;
    private final Map<String, Semaphore> held = new ConcurrentHashMap<>();
    private final Set<String> endedOnPurpose = ConcurrentHashMap.newKeySet();
    private final Queue<String> endedByThemselves = new ConcurrentLinkedQueue<>();
    private final List<Thread> watchers = new ArrayList<>();
    private volatile boolean closed;

    Supervisor(StackProcesses processes) {
        this.processes = processes;
        for (String name : StackProcesses.NAMES) {
            held.put(name, new Semaphore(1));
            watchers.add(Thread.ofVirtual().name("watch-" + name).start(() -> watch(name)));
        }
    }

    /** What to do to a process that is held. */
    @FunctionalInterface
    interface Harm {
        void to(String process) throws InterruptedException;
    }

    /** Harms a process unless somebody else does; false when nothing was done. It may be gone afterwards. */
    boolean harm(String process, Harm harm) throws InterruptedException {
        Semaphore mine = semaphore(process);
        if (!mine.tryAcquire(A_LOOK_AT_MOST.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            if (!processes.runs(process)) {
                return false;
            }
            endedOnPurpose.add(process);
            harm.to(process);
            if (processes.runs(process)) {
                endedOnPurpose.remove(process);
            }
            return true;
        } finally {
            mine.release();
        }
    }

    /** Processes that ended although nobody made them, mostly because they could not start without what they lean on. */
    List<String> endedByThemselves() {
        return List.copyOf(endedByThemselves);
    }

    /** From now on nothing is started any more. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        for (Thread watcher : watchers) {
            watcher.join();
        }
    }

    private void watch(String name) {
        try {
            while (!closed) {
                Semaphore mine = semaphore(name);
                mine.acquire();
                try {
                    look(name);
                } finally {
                    mine.release();
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(String name) {
        if (processes.runs(name)) {
            return;
        }
        if (!endedOnPurpose.remove(name)) {
            endedByThemselves.add(name);
        }
        try {
            processes.start(name);
        } catch (IllegalStateException notYet) {
            endedOnPurpose.add(name); // its port or its data is not free yet: the next look tries again
        }
    }

    private Semaphore semaphore(String process) {
        Semaphore semaphore = held.get(process);
        if (semaphore == null) {
            throw new IllegalArgumentException("no process is called " + process);
        }
        return semaphore;
    }
}
