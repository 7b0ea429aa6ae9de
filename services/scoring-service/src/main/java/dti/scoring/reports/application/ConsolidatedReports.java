package dti.scoring.reports.application;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.scoring.reports.domain.NodeSums;
import dti.scoring.reports.domain.Summary;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.domain.FrameworkPin;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Writes the consolidated report of a campaign into a file, in one snapshot of the read model. The report is sent only
 * when its last line is written; a fault before that is a problem answer. In memory are the units' totals and one page
 * at a time.
 */
@ApplicationScoped
public class ConsolidatedReports {

    /** Trees of 136 nodes make 20 KB each: a page is 1 MB. */
    private static final int TREES_PER_PAGE = 50;

    private static final int CHANGES_PER_PAGE = 500;

    /**
     * A report of 3,321 units holds a connection and a core for some seconds. Two at once leave the rest to scoring.
     */
    private static final int AT_ONCE_MAX = 2;

    private static final int RETRY_SECONDS = 10;

    private final Pool pool;
    private final Catalogues catalogues;
    private final Vertx vertx;
    private final Semaphore running = new Semaphore(AT_ONCE_MAX);

    ConsolidatedReports(Pool pool, Catalogues catalogues, Vertx vertx) {
        this.pool = pool;
        this.catalogues = catalogues;
        this.vertx = vertx;
    }

    /**
     * Returns the report as a file, which the caller must discard. Fails with 404 for a campaign unknown to this
     * service.
     */
    public Uni<ReportFile> write(String campaign, ReportFile.Format format) {
        if (!running.tryAcquire()) {
            throw ProblemException.unavailable(
                    new Text("Đang lập các báo cáo khác.", "Other reports are being written."), RETRY_SECONDS);
        }
        return pool.withTransaction(connection -> {
                    ReportSnapshot snapshot = new ReportSnapshot(connection, campaign);
                    return snapshot.begin()
                            .chain(() -> head(snapshot))
                            .flatMap(head -> written(snapshot, head, format));
                })
                .onTermination()
                .invoke(running::release);
    }

    private Uni<ReportHead> head(ReportSnapshot snapshot) {
        return snapshot.campaign()
                .map(found -> found.orElseThrow(() -> ProblemException.notFound(
                        new Text("Không có đợt đánh giá này.", "There is no such campaign."))))
                .flatMap(campaign -> {
                    FrameworkPin pin = new FrameworkPin(
                            campaign.framework().key(), campaign.framework().version());
                    return snapshot.moment()
                            .flatMap(moment -> snapshot.names(campaign.units())
                                    .flatMap(names -> snapshot.totals()
                                            .flatMap(units -> catalogues
                                                    .of(pin)
                                                    .map(framework -> new ReportHead(
                                                            campaign,
                                                            framework,
                                                            moment.position(),
                                                            moment.asOf(),
                                                            units,
                                                            Summary.of(names, units))))));
                });
    }

    private Uni<ReportFile> written(ReportSnapshot snapshot, ReportHead head, ReportFile.Format format) {
        return onWorker(() -> ReportFile.begin(head, format)).flatMap(file -> {
            Writing writing = new Writing(snapshot, file);
            return writing.units()
                    .invoke(() -> requireAll(writing.units, head))
                    .chain(writing::changes)
                    .chain(() -> onWorker(() -> file.end(writing.sums)))
                    .onFailure()
                    .invoke(file::discard);
        });
    }

    private static void requireAll(int count, ReportHead head) {
        if (count != head.units().size()) {
            throw new IllegalStateException(
                    "of " + head.units().size() + " submissions only " + count + " have a tree in the log of scores");
        }
    }

    /**
     * The progress of one report. Pages are read one after the other in a loop, so that none is kept until the last.
     */
    private final class Writing {

        private final ReportSnapshot snapshot;
        private final ReportFile file;
        private final NodeSums sums = new NodeSums();
        private int units;
        private String lastUnit = "";
        private String lastChanged = "";
        private long lastVersion;

        Writing(ReportSnapshot snapshot, ReportFile file) {
            this.snapshot = snapshot;
            this.file = file;
        }

        Uni<Void> units() {
            return pages(() -> snapshot.trees(lastUnit, TREES_PER_PAGE), TREES_PER_PAGE, unit -> {
                sums.add(unit.nodes());
                file.output().unit(units, unit);
                units++;
                lastUnit = unit.unit();
            });
        }

        Uni<Void> changes() {
            return pages(
                    () -> snapshot.changes(lastChanged, lastVersion, CHANGES_PER_PAGE), CHANGES_PER_PAGE, change -> {
                        file.output().change(change);
                        lastChanged = change.unit();
                        lastVersion = change.version();
                    });
        }

        private <T> Uni<Void> pages(Supplier<Uni<List<T>>> read, int size, Line<T> line) {
            return Multi.createBy()
                    .repeating()
                    .uni(() -> read.get()
                            .flatMap(page -> onWorker(() -> {
                                for (T each : page) {
                                    line.write(each);
                                }
                                file.output().flush();
                                return page.size();
                            })))
                    .whilst(count -> count == size)
                    .onItem()
                    .ignoreAsUni();
        }
    }

    /** Writes one line of a report. */
    private interface Line<T> {

        void write(T each) throws IOException;
    }

    private <T> Uni<T> onWorker(java.util.concurrent.Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }
}
