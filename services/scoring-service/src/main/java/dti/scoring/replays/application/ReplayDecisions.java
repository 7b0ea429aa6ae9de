package dti.scoring.replays.application;

import dti.runtime.access.Caller;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.scoring.replays.application.Replay.State;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Swaps the results of a finished replay in, and reverts a swap, on the command of an administrator. */
@ApplicationScoped
public class ReplayDecisions {

    private static final String DECIDE = """
            update replay set state = $3, decided_by = $4, decided_at = clock_timestamp(), reason = $5
             where id = $1 and state = $2 returning id""";

    private final Pool pool;
    private final Replays replays;

    ReplayDecisions(Pool pool, Replays replays) {
        this.pool = pool;
        this.replays = replays;
    }

    /** Requests the swap. A worker does it. */
    public Uni<Replay> swap(Caller caller, UUID id, String reason) {
        ReplayAccess.decide(caller);
        return replays.found(id)
                .call(() -> obstacle(id, pool).invoke(obstacle -> {
                    if (obstacle.isPresent()) {
                        throw obstacle.get();
                    }
                }))
                .call(() -> decide(id, State.FINISHED, State.SWAPPING, caller, reason, pool))
                .chain(() -> replays.found(id));
    }

    /** Restores the replaced rows in one transaction. */
    public Uni<Replay> revert(Caller caller, UUID id, String reason) {
        ReplayAccess.decide(caller);
        return replays.found(id)
                .chain(() -> pool.withTransaction(
                        transaction -> decide(id, State.SWAPPED, State.REVERTED, caller, reason, transaction)
                                .chain(() -> ReplacedRows.putBack(id, transaction))))
                .chain(() -> replays.found(id));
    }

    /** Returns the reason why a replay may not be swapped. Empty when it may. */
    public Uni<Optional<ProblemException>> obstacle(UUID id, SqlClient client) {
        return client.preparedQuery("""
                        select r.state, r.shadow,
                               exists (select from replay_difference d where d.replay = r.id) as differs,
                               exists (select from replay_difference d where d.replay = r.id and d.what = 'log') as broken,
                               (select string_agg(distinct s.campaign, ', ')
                                  from replay_difference d
                                  join shadow_submission_score s using (replay, campaign, unit)
                                 where d.replay = r.id and d.what <> 'work' and s.phase = 'published') as published
                          from replay r where r.id = $1""").execute(Tuple.of(id)).map(rows -> {
            var row = rows.iterator().next();
            if (row.getBoolean("broken")) {
                return Optional.of(refused("log-broken"));
            }
            if (row.getString("published") != null) {
                return Optional.of(refused("published-results-differ"));
            }
            boolean nothing = row.getString("state").equals(State.FINISHED.wire())
                    && (!row.getBoolean("differs") || !row.getBoolean("shadow"));
            return nothing ? Optional.of(refused("nothing-to-swap")) : Optional.empty();
        });
    }

    private static ProblemException refused(String rule) {
        Text why = switch (rule) {
            case "log-broken" ->
                new Text(
                        "Nhật ký có sự kiện bị sửa hoặc không đọc được: không thay kết quả bằng điều tính từ đó.",
                        "The log has events that were changed or cannot be read: nothing computed from it goes live.");
            case "published-results-differ" ->
                new Text(
                        "Kết quả đã công bố khác với kết quả tính lại. Việc sửa kết quả đã công bố là quyết định của Hội"
                                + " đồng và cần một bản công bố mới, không phải việc thay bảng.",
                        "Published results differ from the recomputed ones. To change what is published takes a decision"
                                + " of the council and a new edition, not a swap of tables.");
            default -> new Text("Không có gì để thay.", "There is nothing to swap.");
        };
        return ProblemException.refused(rule, why);
    }

    private Uni<Void> decide(UUID id, State from, State to, Caller caller, String reason, SqlClient client) {
        return client.preparedQuery(DECIDE)
                .execute(Tuple.of(id, from.wire(), to.wire(), caller.subject(), reason))
                .flatMap(moved -> moved.size() == 1
                        ? Uni.createFrom().voidItem()
                        : replays.found(id)
                                .invoke(replay -> {
                                    throw Replays.wrongState(replay);
                                })
                                .replaceWithVoid());
    }
}
