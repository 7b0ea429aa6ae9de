package dti.scoring.reports.application;

import dti.problem.ProblemException;
import dti.problem.Text;
import dti.scoring.reports.domain.NodeSums;
import dti.scoring.reports.domain.ScoreChange;
import dti.scoring.reports.domain.Summary;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.domain.FrameworkPin;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Writes the consolidated report of a campaign into a file, in one snapshot of the read model. A report is whole or a problem: it
 * is sent only when its last line is written. In memory are the units' totals and one page at a time.
 */
@ApplicationScoped
public class ConsolidatedReports {

    /** Trees of 136 nodes make 20 KB each: a page is 1 MB. */
    private static final int TREES_PER_PAGE = 50;

    private static final int CHANGES_PER_PAGE = 500;

    /** A report of 3,321 units holds a connection and a core for some seconds; two leave the rest to those who score. */
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

    /** The report as a file that whoever gets it deletes; 404 for a campaign nobody told this service of. */
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
            NodeSums sums = new NodeSums();
            return units(snapshot, file, sums, 0, "")
                    .invoke(count -> requireAll(count, head))
                    .chain(() -> changes(snapshot, file, "", 0))
                    .chain(() -> onWorker(() -> file.end(sums)))
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

    /** How many units there were. */
    private Uni<Integer> units(ReportSnapshot snapshot, ReportFile file, NodeSums sums, int index, String after) {
        return snapshot.trees(after, TREES_PER_PAGE)
                .flatMap(page -> onWorker(() -> {
                            int next = index;
                            for (UnitNodes unit : page) {
                                sums.add(unit.nodes());
                                file.output().unit(next, unit);
                                next++;
                            }
                            file.output().flush();
                            return next;
                        })
                        .flatMap(next -> page.size() < TREES_PER_PAGE
                                ? Uni.createFrom().item(next)
                                : units(
                                        snapshot,
                                        file,
                                        sums,
                                        next,
                                        page.getLast().unit())));
    }

    private Uni<Void> changes(ReportSnapshot snapshot, ReportFile file, String afterUnit, long afterVersion) {
        return snapshot.changes(afterUnit, afterVersion, CHANGES_PER_PAGE)
                .flatMap(page -> onWorker(() -> {
                            for (ScoreChange change : page) {
                                file.output().change(change);
                            }
                            file.output().flush();
                            return page;
                        })
                        .flatMap(written -> isLast(written)
                                ? Uni.createFrom().voidItem()
                                : changes(
                                        snapshot,
                                        file,
                                        written.getLast().unit(),
                                        written.getLast().version())));
    }

    private static boolean isLast(List<ScoreChange> page) {
        return page.size() < CHANGES_PER_PAGE;
    }

    private <T> Uni<T> onWorker(java.util.concurrent.Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }
}
