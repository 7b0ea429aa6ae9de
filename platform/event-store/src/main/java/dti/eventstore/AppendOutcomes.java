package dti.eventstore;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Converts the rows of {@code es.append} into results. Only a repeat needs another query, for the events recorded
 * earlier.
 */
final class AppendOutcomes {

    private static final HexFormat HEX = HexFormat.of();

    private static final String OF_REQUEST = """
            and request_id = $2
            and (stream, version) in (
                select f.stream, f.version + n
                from es.event f, generate_series(0, $4 - 1) n
                where f.event_id = $3 and f.log_id + 0 = (select id from es.log_head where log = $1))
            order by position""";

    private final String log;
    private final SqlClient client;

    AppendOutcomes(String log, SqlClient client) {
        this.log = log;
        this.client = client;
    }

    Uni<List<AppendResult>> of(List<Append> commands, RowSet<Row> rows) {
        Uni<List<AppendResult>> results = Uni.createFrom().item(new ArrayList<>(commands.size()));
        List<AppendResult> known = new ArrayList<>(commands.size());
        boolean repeats = false;
        int index = 0;
        for (Row each : rows) {
            io.vertx.sqlclient.Row row = each.getDelegate();
            Append command = commands.get(index++);
            if (row.getString(1).equals("repeated")) {
                repeats = true;
                results = results.call(list -> readRequest(client, log, command.requestId())
                        .invoke(events -> list.add(new AppendResult.AlreadyAppended(events))));
            } else {
                AppendResult result = result(command, row);
                known.add(result);
                results = results.invoke(list -> list.add(result));
            }
        }
        return repeats ? results : Uni.createFrom().item(known);
    }

    /**
     * Reads a request's events: consecutive in one stream, starting with the event whose id derives from the request's.
     */
    static Uni<List<StoredEvent>> readRequest(SqlClient client, String log, UUID requestId) {
        return client.preparedQuery(StoredEvents.SELECT + OF_REQUEST)
                .execute(Tuple.of(log, requestId, RequestKey.eventId(requestId, 0), Append.EVENTS_MAX))
                .map(rows -> StoredEvents.of(log, rows));
    }

    private AppendResult result(Append command, io.vertx.sqlclient.Row row) {
        String outcome = row.getString(1);
        return switch (outcome) {
            case "appended" -> new AppendResult.Appended(appended(command, row));
            case "conflict" -> new AppendResult.Conflict(new StreamVersion(row.getLong(2)));
            case "key-reused" -> new AppendResult.KeyReused();
            default -> throw new IllegalStateException("es.append answered " + outcome);
        };
    }

    private List<StoredEvent> appended(Append command, io.vertx.sqlclient.Row row) {
        int count = command.events().size();
        long version = row.getLong(2) - count;
        long position = row.getLong(3) - count;
        Instant recordedAt = row.getOffsetDateTime(4).toInstant();
        String previous = hex(row.getBuffer(5));
        Buffer[] hashes = row.getArrayOfBuffers(6);
        List<StoredEvent> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            NewEvent event = command.events().get(i);
            String hash = hex(hashes[i]);
            events.add(new StoredEvent(
                    log,
                    new GlobalPosition(position + i + 1),
                    command.stream(),
                    new StreamVersion(version + i + 1),
                    event.id(),
                    command.requestId(),
                    event.type(),
                    event.schemaVersion(),
                    recordedAt,
                    event.effectiveAt().truncatedTo(ChronoUnit.MICROS),
                    command.origin().actor(),
                    command.origin().correlationId(),
                    command.origin().causationId(),
                    command.origin().traceparent(),
                    command.requestHash(),
                    event.payload(),
                    previous,
                    hash));
            previous = hash;
        }
        return List.copyOf(events);
    }

    private static String hex(Buffer bytes) {
        return HEX.formatHex(bytes.getBytes());
    }
}
