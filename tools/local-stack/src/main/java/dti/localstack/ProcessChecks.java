package dti.localstack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks the processes, and reads each service's own health checks. */
final class ProcessChecks {

    /** The section that explains each health check; {@link Section#NOT_WELL} explains the others. */
    private static final Map<String, Section> SECTIONS = Map.of(
            "events", Section.STUCK,
            "parked-streams", Section.PARKED,
            "read-models", Section.READ_MODEL,
            "integrity", Section.INTEGRITY,
            "witness", Section.ALARM,
            "publication-key", Section.KEY,
            "evidence-store", Section.DISK,
            "evidence-disk", Section.DISK,
            "disk", Section.DISK);

    /** The end of the names of Quarkus's own database checks. */
    private static final String CONNECTIONS = "connections health check";

    /** So many restarts within {@link #LATELY} mean that the process keeps ending. */
    private static final int OFTEN = 3;

    private static final Duration LATELY = Duration.ofMinutes(10);

    private final StackHome home;

    ProcessChecks(StackHome home) {
        this.home = home;
    }

    List<Finding> findings(StackState state) {
        List<Finding> findings = new ArrayList<>();
        for (StackState.Entry process : state.processes()) {
            findings.add(process(process));
            findings.addAll(restarts(process.name()));
            boolean answers =
                    process.health().equals("not ready") || process.health().equals("not well");
            if (process.databaseUrl() != null && answers) {
                findings.addAll(checks(process));
            }
        }
        findings.addAll(keeper(state));
        return findings;
    }

    private Finding process(StackState.Entry process) {
        String subject = "process " + process.name();
        String words = process.trouble() == null ? process.health() : process.health() + ": " + process.trouble();
        String logs = "./dti logs " + process.name();
        return switch (process.health()) {
            case "up" -> Finding.ok(subject, words);
            case "down" ->
                Finding.bad(
                        subject,
                        "down; its last words: " + Processes.lastWords(home.log(process.name())),
                        Section.PROCESS,
                        "./dti up");
            case "starting" -> Finding.warning(subject, words, Section.PROCESS, logs);
            case "not well" -> Finding.bad(subject, words, Section.NOT_WELL, logs);
            default -> Finding.bad(subject, words, Section.NOT_READY, logs);
        };
    }

    private List<Finding> restarts(String process) {
        List<Restarts.Restart> restarts = Restarts.of(home, process);
        Instant lately = Instant.now().minus(LATELY);
        long often = restarts.stream().filter(one -> one.at().isAfter(lately)).count();
        return Restarts.summary(restarts)
                .map(words -> often >= OFTEN
                        ? Finding.bad("restarts of " + process, words, Section.RESTART, "./dti logs " + process)
                        : Finding.warning("restarts of " + process, words, Section.RESTART, "./dti logs " + process))
                .map(List::of)
                .orElse(List.of());
    }

    private List<Finding> keeper(StackState state) {
        boolean idle = state.processes().stream().allMatch(process -> process.pid() == null);
        if (idle || !StackSupervisor.isWanted()) {
            return List.of();
        }
        return List.of(StackSupervisor.running(home)
                .map(keeper -> Finding.ok("keeper", "starts again what ends, pid " + keeper.pid()))
                .orElseGet(() -> Finding.warning(
                        "keeper", "is not there: nobody starts again what ends", Section.RESTART, "./dti up")));
    }

    private static Section section(String check) {
        return check.endsWith(CONNECTIONS) ? Section.SERVER : SECTIONS.getOrDefault(check, Section.NOT_WELL);
    }

    private static List<Finding> checks(StackState.Entry service) {
        List<Finding> findings = new ArrayList<>();
        for (String path : List.of(ServiceHealth.READY, ServiceHealth.WELL)) {
            for (ServiceHealth.FailedCheck check :
                    ServiceHealth.ask(service.port(), path).failed()) {
                findings.add(Finding.bad(
                        service.name() + " says",
                        check.sentence(),
                        section(check.name()),
                        "./dti logs " + service.name()));
            }
        }
        return findings;
    }
}
