package dti.eventstore;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads rows of {@code es.event}. */
final class StoredEvents {

    static final String SELECT = """
            select position, stream, version, event_id, request_id, type, schema_version, recorded_at, effective_at,
                   actor, correlation_id, causation_id, traceparent, request_hash, payload, previous_hash, hash
            from es.event
            where log_id = (select id from es.log_head where log = $1)
            """;

    /**
     * Selects the events in a range of positions that begin within a number of payload bytes. The lengths are computed
     * without reading the payloads.
     */
    static final String SELECT_SOME = """
            select position, stream, version, event_id, request_id, type, schema_version, recorded_at, effective_at,
                   actor, correlation_id, causation_id, traceparent, request_hash, payload, previous_hash, hash
            from (select e.*, sum(octet_length(e.payload)) over (order by e.position) - octet_length(e.payload) as bytes_before
                    from es.event e
                   where e.log_id = (select id from es.log_head where log = $1) and e.position > $2 and e.position <= $3) e
            where bytes_before < $4
            order by position""";

    private static final HexFormat HEX = HexFormat.of();

    private StoredEvents() {}

    static List<StoredEvent> of(String log, RowSet<Row> rows) {
        List<StoredEvent> events = new ArrayList<>(rows.size());
        for (Row each : rows) {
            io.vertx.sqlclient.Row row = each.getDelegate();
            events.add(of(log, row));
        }
        return events;
    }

    private static StoredEvent of(String log, io.vertx.sqlclient.Row row) {
        return new StoredEvent(
                log,
                new GlobalPosition(row.getLong(0)),
                new StreamId(row.getString(1)),
                new StreamVersion(row.getLong(2)),
                row.getUUID(3),
                row.getUUID(4),
                row.getString(5),
                row.getInteger(6),
                row.getOffsetDateTime(7).toInstant(),
                row.getOffsetDateTime(8).toInstant(),
                row.getString(9),
                row.getUUID(10),
                row.getUUID(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                HEX.formatHex(row.getBuffer(15).getBytes()),
                HEX.formatHex(row.getBuffer(16).getBytes()));
    }
}
