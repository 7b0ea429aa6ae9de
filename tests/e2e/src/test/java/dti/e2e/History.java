package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Compares what clients know of a campaign, the logs, and all data derived from the logs. */
record History(Hanoi hanoi, Campaign campaign, Journal journal) {

    private static final Duration CAUGHT_UP_AT_MOST = Duration.ofSeconds(120);

    /** Waits until all readers have caught up, then compares. Adds its numbers to the report. */
    Findings examine(FaultReport report) {
        Findings findings = new Findings();
        SoundLogs logs = new SoundLogs(hanoi.stack().ledger());
        awaitCaughtUp(logs).forEach(findings::drift);
        logs.check(findings);
        new RecordedCommands(hanoi.stack().ledger(), campaign).compare(journal, findings);
        new DerivedRows(hanoi, campaign).check(findings);
        report.commands(journal);
        report.logs(logs.heads());
        report.findings(journal, findings);
        return findings;
    }

    /** Prints the report, then fails if there is a finding. */
    void assertOne(FaultReport report) {
        Findings findings = examine(report);
        System.out.println(report);
        assertThat(findings.shown()).isEmpty();
        assertThat(journal.surprises()).isEmpty();
        new OneStory(hanoi, campaign).assertStillWired();
    }

    /** Returns the readers that are still behind after two minutes. */
    private static List<String> awaitCaughtUp(SoundLogs logs) {
        Instant end = Instant.now().plus(CAUGHT_UP_AT_MOST);
        return await("all readers have caught up")
                .forever()
                .pollInterval(Duration.ofSeconds(1))
                .until(logs::behind, behind -> behind.isEmpty() || Instant.now().isAfter(end));
    }
}
