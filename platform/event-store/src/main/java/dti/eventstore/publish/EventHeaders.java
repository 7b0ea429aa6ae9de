package dti.eventstore.publish;

import dti.eventstore.StoredEvent;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;

/**
 * The headers of a published record: the CloudEvents attributes (binary mode), and the evidence of order and integrity.
 */
public final class EventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String CONTENT_TYPE = "content-type";
    public static final String LOG = "ce_log";
    public static final String GENERATION = "ce_generation";
    public static final String POSITION = "ce_position";
    public static final String VERSION = "ce_version";
    public static final String PREVIOUS_HASH = "ce_previoushash";
    public static final String HASH = "ce_hash";
    public static final String CORRELATION_ID = "ce_correlationid";
    public static final String CAUSATION_ID = "ce_causationid";
    public static final String TRACEPARENT = "traceparent";

    private EventHeaders() {}

    static void write(StoredEvent event, String type, long generation, Headers headers) {
        put(headers, SPEC_VERSION, "1.0");
        put(headers, ID, event.id().toString());
        put(headers, TYPE, type);
        put(headers, SOURCE, "/dti/" + event.log());
        put(headers, SUBJECT, event.stream().value());
        put(headers, TIME, event.recordedAt().toString());
        put(headers, CONTENT_TYPE, "application/json");
        put(headers, LOG, event.log());
        put(headers, GENERATION, Long.toString(generation));
        put(headers, POSITION, Long.toString(event.position().value()));
        put(headers, VERSION, Long.toString(event.version().value()));
        put(headers, PREVIOUS_HASH, event.previousHash());
        put(headers, HASH, event.hash());
        put(headers, CORRELATION_ID, event.correlationId().toString());
        if (event.causationId() != null) {
            put(headers, CAUSATION_ID, event.causationId().toString());
        }
        if (event.traceparent() != null) {
            put(headers, TRACEPARENT, event.traceparent());
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
