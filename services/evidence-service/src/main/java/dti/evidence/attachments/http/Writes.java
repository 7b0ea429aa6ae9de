package dti.evidence.attachments.http;

import dti.eventstore.RequestKey;
import dti.evidence.attachments.application.EvidenceLog;
import dti.evidence.attachments.application.RecordedFact;
import dti.evidence.attachments.application.WriteRequest;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.request.LogPosition;
import dti.runtime.request.RequestHeaders;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** What every write of this API reads from its request and says in its answer. */
@RequestScoped
class Writes {

    private final RequestHeaders headers;
    private final CallerProvider callers;

    Writes(RequestHeaders headers, CallerProvider callers) {
        this.headers = headers;
        this.callers = callers;
    }

    WriteRequest request() {
        Caller caller = callers.caller();
        UUID key = headers.idempotencyKey().orElseGet(UUID::randomUUID);
        return new WriteRequest(
                caller,
                new RequestKey(caller.subject(), headers.route(), key).requestId(),
                headers.correlationId(),
                headers.traceparent(),
                headers.ifMatchVersion());
    }

    static String position(RecordedFact<?> fact) {
        return new LogPosition(EvidenceLog.NAME, fact.position()).toString();
    }
}
