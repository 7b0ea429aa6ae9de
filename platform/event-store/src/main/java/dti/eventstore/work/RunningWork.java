package dti.eventstore.work;

import dti.eventstore.Causes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The register of a process's background work. It contains work from its start until it is closed. */
public final class RunningWork {

    private static final Logger LOG = Logger.getLogger(RunningWork.class);

    /**
     * The status of BSD's sysexits for an internal software error. The keeper or the container runtime restarts the
     * process.
     */
    private static final int EXIT_STATUS = 70;

    private static final RunningWork OF_PROCESS =
            new RunningWork(_ -> Runtime.getRuntime().halt(EXIT_STATUS));

    private final Set<BackgroundWork> all = ConcurrentHashMap.newKeySet();
    private final ProcessEnd end;

    public RunningWork(ProcessEnd end) {
        this.end = end;
    }

    /** Ends the process immediately, because an orderly stop may need memory that is not available. */
    @FunctionalInterface
    public interface ProcessEnd {

        void because(Throwable fatal);
    }

    /** The register of this process. A fatal error halts the JVM. */
    public static RunningWork ofProcess() {
        return OF_PROCESS;
    }

    public void add(BackgroundWork work) {
        all.add(work);
    }

    public void remove(BackgroundWork work) {
        all.remove(work);
    }

    /** Returns the running work, sorted by name. */
    public List<BackgroundWork> all() {
        return all.stream().sorted(Comparator.comparing(BackgroundWork::name)).toList();
    }

    public List<WorkReport> reports() {
        return all().stream().map(BackgroundWork::report).toList();
    }

    /** Returns the report of the work with this name: one with trouble if several have the name, empty if none has. */
    public Optional<WorkReport> report(String name) {
        return reports().stream()
                .filter(each -> each.name().equals(name))
                .max(Comparator.comparing(each -> each.trouble().isPresent()));
    }

    /**
     * Ends the process when the failure means that its memory or its virtual machine is unreliable. Any other failure,
     * including a {@link StackOverflowError} by one deeply nested event, concerns only the work.
     */
    public void endProcessIfFatal(String name, Throwable failure) {
        if (isFatal(failure)) {
            endProcess(name, failure);
        }
    }

    /** Ends the process. The keeper or the container runtime restarts it. */
    public void endProcess(String name, Throwable failure) {
        try {
            LOG.fatalf(failure, "%s: fatal, the process ends", name);
        } finally {
            end.because(failure);
        }
    }

    /** Returns whether the process is unreliable after this failure or one of its causes. */
    public static boolean isFatal(Throwable failure) {
        return Causes.of(failure).stream()
                .anyMatch(cause -> cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError));
    }
}
