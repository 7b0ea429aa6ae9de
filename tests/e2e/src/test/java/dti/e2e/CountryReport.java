package dti.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reports time and memory of each step, with few units and with many. */
final class CountryReport {

    /** A step is reported when its time grows by this factor more than the units; less is noise. */
    private static final double FASTER = 1.3;

    /** Shorter steps are noise, too. */
    private static final double SECONDS_MIN = 2;

    private static final double MILLIS = 1_000;

    private final Map<String, List<Measured>> steps = new LinkedHashMap<>();

    private final List<String> failures = new ArrayList<>();

    /** One step with this many units. */
    private record Measured(int units, double seconds, Map<Service, MemoryWatch.Peak> peaks) {}

    void measure(int units, String name, Runnable step, MemoryWatch memory) {
        memory.reset();
        Instant began = Instant.now();
        try {
            step.run();
        } catch (AssertionError failure) {
            failures.add(units + " units, " + name + ": " + failure.getMessage());
        }
        double seconds = Duration.between(began, Instant.now()).toMillis() / MILLIS;
        steps.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Measured(units, seconds, memory.peaks()));
        System.out.printf(Locale.ROOT, "%5d units: %-12s %7.1f s  %s%n", units, name, seconds, memory.peaks());
    }

    /** Failed steps. Later steps run nevertheless, for their numbers. */
    List<String> failures() {
        return failures;
    }

    String table() {
        StringBuilder table = new StringBuilder();
        table.append("\nMemory is what a garbage collection left of the heap / the whole process, at most, in MB.\n");
        steps.forEach((name, measured) -> {
            measured.forEach(each -> table.append(String.format(
                    Locale.ROOT, "%-12s %5d units %7.1f s  %s%n", name, each.units(), each.seconds(), memory(each))));
            if (isFasterThanUnits(measured)) {
                table.append(String.format(
                        Locale.ROOT,
                        "             grew faster than the units: %.1f times the time%n",
                        measured.getLast().seconds() / measured.getFirst().seconds()));
            }
        });
        return table.toString();
    }

    private static boolean isFasterThanUnits(List<Measured> measured) {
        Measured few = measured.getFirst();
        Measured many = measured.getLast();
        double units = (double) many.units() / few.units();
        return many.seconds() > SECONDS_MIN && many.seconds() / few.seconds() > units * FASTER;
    }

    private static String memory(Measured measured) {
        return Arrays.stream(Service.values())
                .map(service -> service.process() + " " + measured.peaks().get(service))
                .collect(Collectors.joining("  "));
    }
}
