package dti.scoring.replays.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;

/** Restores the rows that a swap replaced. */
final class ReplacedRows {

    private static final String REMOVE_HISTORY = """
            delete from score_history l using replaced_row r
             where r.replay = $1 and r.of_table = 'score_history'
               and l.campaign = r.campaign and l.unit = r.unit and l.version = r.version""";

    /**
     * Totals with a later version than the swapped ones follow from later events, not from the swapped rows: they stay.
     */
    private static final String REMOVE_SCORES = """
            delete from submission_score l using replaced_row r
             where r.replay = $1 and r.of_table = 'submission_score'
               and l.campaign = r.campaign and l.unit = r.unit and l.version = r.version""";

    private static final String RESTORE = """
            insert into %1$s
            select (jsonb_populate_record(null::%1$s, r.old)).* from replaced_row r
             where r.replay = $1 and r.of_table = '%1$s' and r.old is not null
            on conflict do nothing""";

    /** Locks the rows until the transaction ends. */
    private static final String HOLD_WORK = """
            select s.version from replaced_row r join submission_work s using (campaign, unit)
             where r.replay = $1 and r.of_table = 'work' for update of s""";

    /** Work rows with a later version stay, too. */
    private static final String OF_WORK = """
            r.replay = $1 and r.of_table = 'work'
               and not exists (select from submission_work s
                                where s.campaign = r.campaign and s.unit = r.unit and s.version > r.version)""";

    private static final String REMOVE_WORK = """
            delete from %s l using replaced_row r
             where l.campaign = r.campaign and l.unit = r.unit and\s""" + OF_WORK;

    private static final String RESTORE_LEAVES = """
            insert into leaf_work
            select l.* from replaced_row r
             cross join lateral jsonb_populate_recordset(null::leaf_work, r.old -> 'leaves') l
             where\s""" + OF_WORK;

    private static final String RESTORE_SUBMISSIONS = """
            insert into submission_work
            select (jsonb_populate_record(null::submission_work, r.old -> 'submission')).* from replaced_row r
             where r.old ->> 'submission' is not null and\s""" + OF_WORK;

    private ReplacedRows() {}

    static Uni<Void> putBack(UUID replay, SqlConnection transaction) {
        return Multi.createFrom()
                .iterable(List.of(
                        REMOVE_HISTORY,
                        REMOVE_SCORES,
                        RESTORE.formatted("score_history"),
                        RESTORE.formatted("submission_score"),
                        HOLD_WORK,
                        REMOVE_WORK.formatted("leaf_work"),
                        RESTORE_LEAVES,
                        REMOVE_WORK.formatted("submission_work"),
                        RESTORE_SUBMISSIONS))
                .onItem()
                .transformToUniAndConcatenate(
                        statement -> transaction.preparedQuery(statement).execute(Tuple.of(replay)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
