package dti.scoring.generalinfo.application;

import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The personal fields of general-information forms: the contact person and the approver. Events are kept for ever and
 * personal data must not be, so these fields are stored in a plain table and can be deleted.
 */
@ApplicationScoped
public class ContactDetails {

    private final Pool pool;

    ContactDetails(Pool pool) {
        this.pool = pool;
    }

    /** The values by the code of the field. */
    public Uni<Map<String, String>> of(SubmissionId id) {
        return pool.preparedQuery("select code, value from contact_detail where campaign = $1 and unit = $2")
                .execute(Tuple.of(id.campaign(), id.unit()))
                .map(rows -> {
                    Map<String, String> details = new TreeMap<>();
                    for (Row row : rows) {
                        details.put(row.getString("code"), row.getString("value"));
                    }
                    return details;
                });
    }

    public Uni<Void> keep(SubmissionId id, Map<String, String> values) {
        List<Tuple> rows = values.entrySet().stream()
                .map(field -> Tuple.of(id.campaign(), id.unit(), field.getKey(), field.getValue()))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery("""
                        insert into contact_detail (campaign, unit, code, value) values ($1, $2, $3, $4)
                        on conflict (campaign, unit, code) do update set value = excluded.value""").executeBatch(rows).replaceWithVoid();
    }

    public Uni<Void> forget(SubmissionId id, List<String> codes) {
        return codes.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery("delete from contact_detail where campaign = $1 and unit = $2 and code = any($3)")
                        .execute(Tuple.of(id.campaign(), id.unit(), codes.toArray(String[]::new)))
                        .replaceWithVoid();
    }

    public Uni<Void> forgetAll(SubmissionId id) {
        return pool.preparedQuery("delete from contact_detail where campaign = $1 and unit = $2")
                .execute(Tuple.of(id.campaign(), id.unit()))
                .replaceWithVoid();
    }
}
