package dti.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Samples the memory of the services every second, and keeps the peaks. */
final class MemoryWatch implements AutoCloseable {

    private static final long SAMPLE_EVERY_MILLIS = 1_000;
    private static final long MB = 1024 * 1024;
    private static final Pattern LIVE = Pattern.compile("(?m)^jvm_gc_live_data_size_bytes(?:\\{[^}]*})? (\\S+)");
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");

    private final Stack stack;
    private final Map<Service, Long> processes;
    private final Map<Service, Peak> peaks = new EnumMap<>(Service.class);
    private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor();

    MemoryWatch(Stack stack) {
        this.stack = stack;
        this.processes = stack.processes().ids();
        reset();
        var _ = sampler.scheduleWithFixedDelay(this::sampleAll, 0, SAMPLE_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Peaks in MiB.
     *
     * @param live size of old objects after the last collection
     * @param heap used heap, including garbage
     * @param resident memory of the process; 0 where the system does not report it
     */
    record Peak(long live, long heap, long resident) {

        static final Peak NONE = new Peak(0, 0, 0);

        Peak or(Peak other) {
            return new Peak(Math.max(live, other.live), Math.max(heap, other.heap), Math.max(resident, other.resident));
        }

        @Override
        public String toString() {
            return live + "/" + resident;
        }
    }

    synchronized void reset() {
        for (Service service : Service.values()) {
            peaks.put(service, Peak.NONE);
        }
    }

    synchronized Map<Service, Peak> peaks() {
        return new EnumMap<>(peaks);
    }

    @Override
    public void close() {
        sampler.shutdownNow();
    }

    private void sampleAll() {
        Arrays.stream(Service.values()).forEach(this::sample);
    }

    private void sample(Service service) {
        try {
            String metrics = new String(stack.file(Call.get(service, "/q/metrics")), StandardCharsets.UTF_8);
            Peak now = new Peak(sum(LIVE, metrics) / MB, sum(HEAP, metrics) / MB, resident(service) / 1024);
            synchronized (this) {
                peaks.merge(service, now, Peak::or);
            }
        } catch (RuntimeException busy) {
            System.out.println("no metrics of " + service + ": " + busy.getMessage());
        }
    }

    private long resident(Service service) {
        try {
            Path status = Path.of("/proc", Long.toString(processes.getOrDefault(service, 0L)), "status");
            return Files.isReadable(status) ? sum(RESIDENT, Files.readString(status)) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long sum(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        double sum = 0;
        while (matcher.find()) {
            sum += Double.parseDouble(matcher.group(1));
        }
        return (long) sum;
    }
}
