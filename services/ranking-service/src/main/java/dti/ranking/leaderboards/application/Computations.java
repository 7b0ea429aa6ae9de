package dti.ranking.leaderboards.application;

import dti.runtime.problem.Text;
import dti.runtime.response.HeavyWorkLimit;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Limits concurrent computations by memory: a board of 5,000 units takes some 40 MB while it is made. Live boards do
 * not wait for boards of the past.
 */
@ApplicationScoped
class Computations {

    private static final int AT_ONCE_MAX = 1;

    /** Boards of the largest campaign take half a second each, so the last one waits some ten seconds. */
    private static final int BOARDS_WAITING_MAX = 20;

    /** A board of the past of the largest campaign takes some seconds. */
    private static final int PAST_WAITING_MAX = 5;

    private static final int RETRY_AFTER_SECONDS = 5;

    private static final Text BUSY =
            new Text("Đang tính quá nhiều bảng; hãy thử lại.", "Too many boards are being computed; try again.");

    private final HeavyWorkLimit boards =
            new HeavyWorkLimit(AT_ONCE_MAX, BOARDS_WAITING_MAX, BUSY, RETRY_AFTER_SECONDS);
    private final HeavyWorkLimit past = new HeavyWorkLimit(AT_ONCE_MAX, PAST_WAITING_MAX, BUSY, RETRY_AFTER_SECONDS);

    <T> Uni<T> ofBoard(Supplier<Uni<T>> work) {
        return boards.run(work);
    }

    <T> Uni<T> ofPast(Supplier<Uni<T>> work) {
        return past.run(work);
    }

    /** Runs the work on a worker thread, so that other requests are served meanwhile. */
    <T> Uni<T> onWorker(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
