package dti.scoring.replays.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.ContractsJson;
import dti.scoring.submissions.domain.SubmissionId;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads rows of replays. */
final class ReplayRows {

    private ReplayRows() {}

    static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        List<T> items = new ArrayList<>(rows.size());
        rows.forEach(row -> items.add(read.apply(row)));
        return items;
    }

    static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> read) {
        return all(rows, read).stream().findFirst();
    }

    static Replay replay(Row row) {
        return new Replay(
                row.getUUID("id"),
                new Replay.Scope(row.getString("campaign"), row.getString("unit")),
                Replay.State.ofWire(row.getString("state")),
                new Replay.Request(
                        row.getLong("sequence"),
                        row.getString("requested_by"),
                        Objects.requireNonNull(at(row, "requested_at")),
                        row.getString("rules_version")),
                new Replay.Pass(
                        row.getInteger("pass"),
                        row.getLong("from_position"),
                        row.getLong("until_position"),
                        row.getString("cursor")),
                new Replay.Progress(
                        row.getLong("events"),
                        row.getLong("events_total"),
                        row.getLong("submissions"),
                        row.getLong("worked_millis"),
                        at(row, "finished_at")),
                row.getBoolean("shadow"),
                decision(row));
    }

    private static Replay.@Nullable Decision decision(Row row) {
        String by = row.getString("decided_by");
        return by == null
                ? null
                : new Replay.Decision(by, Objects.requireNonNull(at(row, "decided_at")), row.getString("reason"));
    }

    static Difference difference(Row row) {
        return new Difference(
                new SubmissionId(row.getString("campaign"), row.getString("unit")),
                Difference.What.ofWire(row.getString("what")),
                row.getLong("version"),
                row.getLong("position"),
                row.getLong("last_version"),
                row.getLong("differing"),
                row.getUUID("event_id"),
                row.getString("type"),
                json(row.getString("fields")));
    }

    private static @Nullable Instant at(Row row, String column) {
        OffsetDateTime moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }

    private static JsonNode json(String text) {
        try {
            return ContractsJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that we wrote cannot be read", e);
        }
    }
}
