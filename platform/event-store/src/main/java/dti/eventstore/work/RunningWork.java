package dti.eventstore.work;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The register of a process's background work. Work is in it from its start until it is closed.
 */
public final class RunningWork {

    private static final Logger LOG = Logger.getLogger(RunningWork.class);

    /** As BSD's sysexits names an internal software error; the keeper or the container runtime starts the process again. */
    private static final int EXIT_STATUS = 70;

    /** A chain of causes may be a ring. */
    private static final int CAUSES_MAX = 20;

    private static final RunningWork OF_PROCESS =
            new RunningWork(_ -> Runtime.getRuntime().halt(EXIT_STATUS));

    private final Set<BackgroundWork> all = ConcurrentHashMap.newKeySet();
    private final ProcessEnd end;

    public RunningWork(ProcessEnd end) {
        this.end = end;
    }

    /** Ends the process; orderly stops need memory that may not be there. */
    @FunctionalInterface
    public interface ProcessEnd {

        void because(Throwable fatal);
    }

    /** The work of this process; a fatal error of it halts the JVM. */
    public static RunningWork ofProcess() {
        return OF_PROCESS;
    }

    public void add(BackgroundWork work) {
        all.add(work);
    }

    public void remove(BackgroundWork work) {
        all.remove(work);
    }

    /** What runs now, by name. */
    public List<BackgroundWork> all() {
        return all.stream().sorted(Comparator.comparing(BackgroundWork::name)).toList();
    }

    public List<WorkReport> reports() {
        return all().stream().map(BackgroundWork::report).toList();
    }

    /** Of the work of that name; the worst where several have it, empty where none has. */
    public Optional<WorkReport> report(String name) {
        return reports().stream()
                .filter(each -> each.name().equals(name))
                .max(Comparator.comparing(each -> each.trouble().isPresent()));
    }

    /**
     * Ends the process when the failure says that its memory or its virtual machine cannot be relied on. Any other failure,
     * a {@link StackOverflowError} of one deep event among them, is one of the work and stays with it.
     */
    public void endProcessIfFatal(String name, Throwable failure) {
        if (isFatal(failure)) {
            endProcess(name, failure);
        }
    }

    /** Ends the process; the keeper or the container runtime starts it again. */
    public void endProcess(String name, Throwable failure) {
        try {
            LOG.fatalf(failure, "%s: fatal, the process ends", name);
        } finally {
            end.because(failure);
        }
    }

    /** Whether the process cannot be relied on after this failure, or one that it wraps. */
    public static boolean isFatal(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            if (cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
