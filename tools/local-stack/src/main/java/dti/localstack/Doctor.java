package dti.localstack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs all checks an operator would make first, also when parts of the stack are down. Checks are independent: one that
 * fails or hangs becomes a finding, and the others continue.
 */
final class Doctor {

    /** A check reads lag twice, and one answer may take ten seconds. */
    private static final int CHECK_SECONDS_MAX = 25;

    private final StackHome home;
    private final PostgresServer postgres;
    private final KafkaServer kafka;

    Doctor(StackHome home) {
        this.home = home;
        this.postgres = new PostgresServer(home);
        this.kafka = new KafkaServer(home);
    }

    /** Returns all findings, in the same order every time. */
    List<Finding> examine(StackState state) {
        Map<DoctorCheck, CompletableFuture<List<Finding>>> underway = new LinkedHashMap<>();
        checks(state).forEach(check -> underway.put(check, begin(check)));
        List<Finding> findings = new ArrayList<>();
        underway.forEach((check, result) -> findings.addAll(end(check, result)));
        return List.copyOf(findings);
    }

    private List<DoctorCheck> checks(StackState state) {
        MachineChecks machine = new MachineChecks(home);
        List<DoctorCheck> checks = new ArrayList<>(List.of(
                new DoctorCheck("processes", () -> new ProcessChecks(home).findings(state)),
                new DoctorCheck("keys", machine::keys),
                new DoctorCheck("backup", machine::backup),
                new DoctorCheck("disk", machine::disk)));
        boolean postgresRuns = runs(state, "postgres");
        boolean kafkaRuns = runs(state, "kafka");
        Databases.Superuser superuser = database -> postgres.connect(postgresPort(), database);
        if (postgresRuns) {
            List<String> databases = Databases.names(home.root());
            checks.add(new DoctorCheck("clock", () -> machine.clock(superuser)));
            databases.forEach(database -> checks.add(
                    new DoctorCheck("database " + database, () -> new DatabaseChecks(superuser, database).findings())));
            checks.add(new DoctorCheck("integrity of submissions", () -> new IntegrityChecks(superuser).findings()));
            if (kafkaRuns) {
                checks.add(new DoctorCheck(
                        "topics", () -> new TopicChecks(superuser, databases, kafkaAddress()).findings()));
            }
        }
        if (kafkaRuns) {
            checks.add(new DoctorCheck("Kafka", () -> List.of(TopicChecks.present(home.root(), kafkaAddress()))));
        }
        return checks;
    }

    /** A process that runs is checked even if it does not answer; each check then reports that. */
    private static boolean runs(StackState state, String process) {
        return state.processes().stream().anyMatch(entry -> entry.name().equals(process) && entry.pid() != null);
    }

    private static CompletableFuture<List<Finding>> begin(DoctorCheck check) {
        CompletableFuture<List<Finding>> result = new CompletableFuture<>();
        Thread.ofVirtual().name("check of " + check.subject()).start(() -> {
            try {
                result.complete(check.source().findings());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private static List<Finding> end(DoctorCheck check, CompletableFuture<List<Finding>> result) {
        try {
            return result.get(CHECK_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String words = cause instanceof StackException ? cause.getMessage() : cause.toString();
            return List.of(
                    failed(check, String.valueOf(words).lines().findFirst().orElse("")));
        } catch (TimeoutException e) {
            return List.of(failed(check, "no answer within " + CHECK_SECONDS_MAX + " s"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while checking " + check.subject(), e);
        }
    }

    private static Finding failed(DoctorCheck check, String why) {
        return Finding.bad(check.subject(), "could not be looked at: " + why, Section.LOOK, "./dti status");
    }

    private int postgresPort() {
        return postgres.runningPort().orElse(LocalStack.postgresPort().number());
    }

    private String kafkaAddress() {
        return "127.0.0.1:" + kafka.runningPort().orElse(LocalStack.kafkaPort().number());
    }
}
