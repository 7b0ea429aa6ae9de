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
 * Looks at everything an operator would look at first, at whatever is up when something is down. Each look is for itself: one
 * that fails or hangs is a finding, and the others go on.
 */
final class Doctor {

    /** Lag is read twice, and one answer may take ten seconds. */
    private static final int LOOK_SECONDS_MAX = 25;

    private final StackHome home;
    private final PostgresServer postgres;
    private final KafkaServer kafka;

    Doctor(StackHome home) {
        this.home = home;
        this.postgres = new PostgresServer(home);
        this.kafka = new KafkaServer(home);
    }

    /** Everything looked at, in the same order every time. */
    List<Finding> examine(StackState state) {
        Map<DoctorCheck, CompletableFuture<List<Finding>>> underway = new LinkedHashMap<>();
        looks(state).forEach(look -> underway.put(look, begin(look)));
        List<Finding> findings = new ArrayList<>();
        underway.forEach((look, result) -> findings.addAll(end(look, result)));
        return List.copyOf(findings);
    }

    private List<DoctorCheck> looks(StackState state) {
        MachineChecks machine = new MachineChecks(home);
        List<DoctorCheck> looks = new ArrayList<>(List.of(
                new DoctorCheck("processes", () -> new ProcessChecks(home).findings(state)),
                new DoctorCheck("keys", machine::keys),
                new DoctorCheck("backup", machine::backup),
                new DoctorCheck("disk", machine::disk)));
        boolean postgresRuns = runs(state, "postgres");
        boolean kafkaRuns = runs(state, "kafka");
        Databases.Superuser superuser = database -> postgres.connect(postgresPort(), database);
        if (postgresRuns) {
            List<String> databases = Databases.names(home.root());
            looks.add(new DoctorCheck("clock", () -> machine.clock(superuser)));
            databases.forEach(database -> looks.add(
                    new DoctorCheck("database " + database, () -> new DatabaseChecks(superuser, database).findings())));
            looks.add(new DoctorCheck("integrity of submissions", () -> new IntegrityChecks(superuser).findings()));
            if (kafkaRuns) {
                looks.add(new DoctorCheck(
                        "topics", () -> new TopicChecks(superuser, databases, kafkaAddress()).findings()));
            }
        }
        if (kafkaRuns) {
            looks.add(new DoctorCheck("Kafka", () -> List.of(TopicChecks.present(home.root(), kafkaAddress()))));
        }
        return looks;
    }

    /** Whoever runs is asked; that it does not answer is a finding of each look. */
    private static boolean runs(StackState state, String process) {
        return state.processes().stream().anyMatch(entry -> entry.name().equals(process) && entry.pid() != null);
    }

    private static CompletableFuture<List<Finding>> begin(DoctorCheck look) {
        CompletableFuture<List<Finding>> result = new CompletableFuture<>();
        Thread.ofVirtual().name("look at " + look.subject()).start(() -> {
            try {
                result.complete(look.source().findings());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private static List<Finding> end(DoctorCheck look, CompletableFuture<List<Finding>> result) {
        try {
            return result.get(LOOK_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String words = cause instanceof StackException ? cause.getMessage() : cause.toString();
            return List.of(
                    failed(look, String.valueOf(words).lines().findFirst().orElse("")));
        } catch (TimeoutException e) {
            return List.of(failed(look, "no answer within " + LOOK_SECONDS_MAX + " s"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while looking at " + look.subject(), e);
        }
    }

    private static Finding failed(DoctorCheck look, String why) {
        return Finding.bad(look.subject(), "could not be looked at: " + why, Section.LOOK, "./dti status");
    }

    private int postgresPort() {
        return postgres.runningPort().orElse(LocalStack.postgresPort().number());
    }

    private String kafkaAddress() {
        return "127.0.0.1:" + kafka.runningPort().orElse(LocalStack.kafkaPort().number());
    }
}
