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
 * Restarts ended processes, like a machine's service manager. A fault holds its process meanwhile, so that the process
 * is not restarted too early or harmed twice at once.
 */
final class Supervisor implements AutoCloseable {

    private static final Duration CHECK_EVERY = Duration.ofMillis(300);

    /** A check takes less; a process held longer is being harmed or started. */
    private static final Duration CHECK_AT_MOST = Duration.ofMillis(200);

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

    /** A fault of a process. */
    @FunctionalInterface
    interface Harm {
        void to(String process) throws InterruptedException;
    }

    /** Harms a process unless another fault does; returns whether it did. The process may have ended afterwards. */
    boolean harm(String process, Harm harm) throws InterruptedException {
        Semaphore permit = semaphore(process);
        if (!permit.tryAcquire(CHECK_AT_MOST.toMillis(), TimeUnit.MILLISECONDS)) {
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
            permit.release();
        }
    }

    /** Processes that ended without a fault of their own, mostly because they could not start without their servers. */
    List<String> endedByThemselves() {
        return List.copyOf(endedByThemselves);
    }

    /** Stops restarting processes. */
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
                Semaphore permit = semaphore(name);
                permit.acquire();
                try {
                    check(name);
                } finally {
                    permit.release();
                }
                TimeUnit.MILLISECONDS.sleep(CHECK_EVERY.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(String name) {
        if (processes.runs(name)) {
            return;
        }
        if (!endedOnPurpose.remove(name)) {
            endedByThemselves.add(name);
        }
        try {
            processes.start(name);
        } catch (IllegalStateException notYet) {
            endedOnPurpose.add(name); // its port or its data is not free yet: the next check tries again
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
