package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What happened in a campaign, as its clients, the logs and everything that follows from the logs tell it. */
record History(Hanoi hanoi, Campaign campaign, Journal journal) {

    private static final Duration CAUGHT_UP_AT_MOST = Duration.ofSeconds(120);

    /** Once everything is told and taken in. Adds its numbers to a report. */
    Findings examine(FaultReport report) {
        Findings findings = new Findings();
        SoundLogs logs = new SoundLogs(hanoi.stack().ledger());
        awaitCaughtUp(logs).forEach(findings::drift);
        logs.check(findings);
        new RecordedCommands(hanoi.stack().ledger(), campaign).holdAgainst(journal, findings);
        new DerivedRows(hanoi, campaign).check(findings);
        report.commands(journal);
        report.logs(logs.heads());
        report.findings(journal, findings);
        return findings;
    }

    /** The report is printed whatever it says. */
    void assertOne(FaultReport report) {
        Findings findings = examine(report);
        System.out.println(report);
        assertThat(findings.shown()).isEmpty();
        assertThat(journal.surprises()).isEmpty();
        new OneStory(hanoi, campaign).assertStillWired();
    }

    /** Whoever is still behind when time is over. */
    private static List<String> awaitCaughtUp(SoundLogs logs) {
        Instant end = Instant.now().plus(CAUGHT_UP_AT_MOST);
        return await("everything is told and taken in")
                .forever()
                .pollInterval(Duration.ofSeconds(1))
                .until(logs::behind, behind -> behind.isEmpty() || Instant.now().isAfter(end));
    }
}
