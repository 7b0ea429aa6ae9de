package dti.runtime.command;

import dti.eventstore.command.Outcome;
import dti.eventstore.command.Outcome.Done;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Turns the outcome of a command into the answer of an API: the one place that knows the problems of the road itself. */
public final class Outcomes {

    /** A client that lost every race may try again after a second. */
    private static final int RETRY_AFTER_SECONDS = 1;

    private Outcomes() {}

    /**
     * What a command did, where it stands; fails with the problem of its outcome otherwise: 412 stale, 422 key reused, 503
     * contended, and the problem of its refusal.
     */
    public static <T, R> Uni<Done<T, R>> done(Outcome<T, R> outcome, Function<R, ProblemException> refusals) {
        return switch (outcome) {
            case Done<T, R> done -> Uni.createFrom().item(done);
            case Outcome.Refused<T, R>(R reason) -> Uni.createFrom().failure(refusals.apply(reason));
            case Outcome.Stale<T, R>(long actual) -> Uni.createFrom().failure(stale(actual));
            case Outcome.KeyReused<T, R> _ -> Uni.createFrom().failure(keyReused());
            case Outcome.Contended<T, R> _ -> Uni.createFrom().failure(contended());
        };
    }

    /** 412, with the version there is now. */
    public static ProblemException stale(long actual) {
        return ProblemException.of(
                ProblemType.STALE,
                "Dữ liệu đã sang phiên bản " + actual + "; hãy đọc lại rồi thử lại.",
                "The resource is at version " + actual + " now; read it again and retry.");
    }

    private static ProblemException keyReused() {
        return ProblemException.of(
                ProblemType.KEY_REUSED,
                "Idempotency-Key này đã dùng cho một yêu cầu khác.",
                "This Idempotency-Key was used for another request.");
    }

    private static ProblemException contended() {
        return ProblemException.unavailable(
                new Text(
                        "Nhiều người đang cùng sửa dữ liệu này; hãy thử lại.",
                        "Many are changing this at once; try again."),
                RETRY_AFTER_SECONDS);
    }
}
