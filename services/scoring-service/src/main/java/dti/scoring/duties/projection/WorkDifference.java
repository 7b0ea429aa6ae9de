package dti.scoring.duties.projection;

import dti.contracts.ContractsJson;
import dti.eventstore.StoredEvent;
import dti.scoring.submissions.domain.SubmissionId;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A submission whose rows in the tables are wrong.
 *
 * @param last the event that the rows are compared at
 * @param live the differing rows as they are: one document by leaf, with the submission's own row under an empty name
 * @param replayed the same rows as they should be
 */
public record WorkDifference(StoredEvent last, String live, String replayed) {

    /** Returns empty where no row belongs to the event's submission. */
    static Optional<WorkDifference> of(StoredEvent last, RowSet<Row> rows) {
        SubmissionId id = SubmissionId.of(last.stream());
        List<String> live = new ArrayList<>();
        List<String> replayed = new ArrayList<>();
        boolean differs = false;
        for (Row row : rows) {
            if (id.equals(new SubmissionId(row.getString("campaign"), row.getString("unit")))) {
                differs = true;
                add(live, row.getString("leaf"), row.getString("live"));
                add(replayed, row.getString("leaf"), row.getString("wanted"));
            }
        }
        return differs ? Optional.of(new WorkDifference(last, document(live), document(replayed))) : Optional.empty();
    }

    private static void add(List<String> rows, String leaf, @Nullable String row) {
        if (row != null) {
            rows.add(ContractsJson.write(leaf) + ":" + row);
        }
    }

    private static String document(List<String> rows) {
        return "{" + String.join(",", rows) + "}";
    }
}
