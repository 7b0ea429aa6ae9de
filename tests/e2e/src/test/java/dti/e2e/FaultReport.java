package dti.e2e;

import dti.e2e.Fault.Kind;
import dti.e2e.Journal.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers of a run of faults. */
final class FaultReport {

    private final StringBuilder text = new StringBuilder();

    FaultReport(long seed, long seconds) {
        line("%nFaults for %d s, seed %d", seconds, seed);
    }

    void commands(Journal journal) {
        line("%n%-22s %8s %13s %8s %8s", "commands", "invoked", "acknowledged", "unknown", "refused");
        for (Journal.Kind kind : Journal.Kind.values()) {
            long unknown = journal.count(kind, Outcome.UNKNOWN) + journal.count(kind, Outcome.INVOKED);
            long acknowledged = journal.count(kind, Outcome.ACKNOWLEDGED);
            long refused = journal.count(kind, Outcome.REFUSED);
            line("%-22s %8d %13d %8d %8d", kind, acknowledged + unknown + refused, acknowledged, unknown, refused);
        }
        line(
                "%-22s %8d %13d %8d %8d",
                "all",
                journal.commands().size(),
                journal.count(Outcome.ACKNOWLEDGED),
                journal.count(Outcome.UNKNOWN) + journal.count(Outcome.INVOKED),
                journal.count(Outcome.REFUSED));
    }

    void logs(Map<String, Long> heads) {
        line(
                "%nevents in the logs: %s",
                heads.entrySet().stream()
                        .map(log -> log.getKey() + " " + log.getValue())
                        .collect(Collectors.joining(", ")));
    }

    void faults(FaultRun run, List<String> endedByThemselves) {
        line("%nfaults by victim");
        Map<Kind, Integer> sums = new EnumMap<>(Kind.class);
        run.counts().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(victim -> {
            line("  %-20s %s", victim.getKey(), shown(victim.getValue()));
            victim.getValue().forEach((kind, times) -> sums.merge(kind, times, Integer::sum));
        });
        line("  %-20s %s", "all", shown(sums));
        line(
                "  %d in all; %d more were skipped: the victim was already harmed, or the moment did not come",
                run.count(), run.skipped());
        line("  asked to end, and killed because they did not end in time: %s", run.killedAfterTimeout());
        line("  ended by themselves, without a server they need: %s", tallied(endedByThemselves));
    }

    private static String shown(Map<Kind, Integer> kinds) {
        return kinds.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Long> tallied(List<String> names) {
        return names.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    void findings(Journal journal, Findings findings) {
        line(
                "%n%-45s %d",
                "lost (acknowledged, but missing or incomplete)",
                findings.lost().size());
        line("%-45s %d", "duplicated", findings.duplicated().size());
        line("%-45s %d", "drift", findings.drift().size());
        line("%-45s %d", "unexpected answers", journal.surprises().size());
    }

    void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
