package dti.scoring.integrity.application;

import dti.contracts.CheckpointSigned;
import dti.contracts.ContractsJson;
import dti.eventsourcing.GlobalPosition;
import dti.eventstore.EventStore;
import dti.eventstore.StoredEvent;
import dti.eventstore.integrity.LogTree;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.response.AdmissionLimit;
import dti.scoring.logs.EventLogs;
import dti.transparency.ProofPlan;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exports events with their proofs, line by line, in the format {@code dti-audit/1} of docs/audit.md. One page of the
 * log is in memory at a time; the next is read when the last was taken.
 */
@ApplicationScoped
public class AuditExport {

    private static final int PAGE = 500;

    /** Exports at once. Each holds a page of some 3 MB for as long as its reader takes to read it. */
    private static final int AT_ONCE_MAX = 4;

    private static final int RETRY_AFTER_SECONDS = 30;

    private final AdmissionLimit places = new AdmissionLimit(
            AT_ONCE_MAX,
            new Text("Đang kết xuất nhật ký cho người khác.", "The log is being exported for others."),
            RETRY_AFTER_SECONDS);

    /** A campaign exists if there is a copy of it, even before it is opened, or if the log has events of it. */
    private static final String CAMPAIGN_EXISTS = """
            select exists (select from campaign_copy where code = $1::text)
                or exists (select from es.event e join es.log_head h on h.id = e.log_id
                            where h.log = 'submissions' and e.stream >= $1::text || '/' and e.stream < $1::text || '0') as found""";

    private final Pool pool;
    private final EventLogs logs;
    private final LogTree tree;
    private final CheckpointLog checkpoints;

    AuditExport(Pool pool, EventLogs logs, LogTree tree, CheckpointLog checkpoints) {
        this.pool = pool;
        this.logs = logs;
        this.tree = tree;
        this.checkpoints = checkpoints;
    }

    /** Selects the events to export. Null means all. */
    public record Scope(@Nullable String campaign, @Nullable String unit) {

        boolean isWholeLog() {
            return campaign == null && unit == null;
        }

        boolean covers(StoredEvent event) {
            String[] parts = event.stream().value().split("/", 2);
            return (campaign == null || campaign.equals(parts[0])) && (unit == null || unit.equals(parts[1]));
        }
    }

    /**
     * Takes a place for an export, before anything is read.
     *
     * @throws ProblemException 503 where no place is free
     */
    public AdmissionLimit.Place enter() {
        return places.take();
    }

    /** Fails with 404 where the scope names a campaign that does not exist. */
    public Uni<Void> demandExisting(Scope scope) {
        if (scope.campaign() == null) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(CAMPAIGN_EXISTS)
                .execute(Tuple.of(scope.campaign()))
                .invoke(rows -> {
                    if (!rows.iterator().next().getBoolean("found")) {
                        throw ProblemException.notFound(new Text(
                                "Không có đợt đánh giá này để kết xuất.", "There is no such campaign to export."));
                    }
                })
                .replaceWithVoid();
    }

    /** Returns all lines up to the checkpoint. Each ends with a line break. */
    public Multi<String> lines(Scope scope, CheckpointSigned upTo) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(() -> header(scope, upTo)),
                        Multi.createBy()
                                .repeating()
                                .uni(() -> new Course(scope, upTo), Course::next)
                                .whilst(page -> !page.isLast())
                                .onItem()
                                .transformToMultiAndConcatenate(
                                        page -> Multi.createFrom().iterable(page.lines())));
    }

    private static String header(Scope scope, CheckpointSigned upTo) {
        Map<String, Object> scoped = new LinkedHashMap<>();
        if (scope.campaign() != null) {
            scoped.put("campaign", scope.campaign());
        }
        if (scope.unit() != null) {
            scoped.put("unit", scope.unit());
        }
        return line(Map.of(
                "format", "dti-audit/1", "log", EventLogs.SUBMISSIONS, "scope", scoped, "checkpoint", upTo.note()));
    }

    private static String event(StoredEvent event, @Nullable List<String> proof) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", fields(event));
        if (proof != null) {
            line.put("proof", proof);
        }
        return line(line);
    }

    /** Returns all hashed fields, under the names of docs/audit.md. */
    private static Map<String, Object> fields(StoredEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("position", event.position().value());
        fields.put("stream", event.stream().value());
        fields.put("version", event.version().value());
        fields.put("id", event.id());
        fields.put("requestId", event.requestId());
        fields.put("type", event.type());
        fields.put("schemaVersion", event.schemaVersion());
        fields.put("recordedAt", event.recordedAt());
        fields.put("effectiveAt", event.effectiveAt());
        fields.put("actor", event.actor());
        fields.put("correlationId", event.correlationId());
        if (event.causationId() != null) {
            fields.put("causationId", event.causationId());
        }
        if (event.traceparent() != null) {
            fields.put("traceparent", event.traceparent());
        }
        fields.put("requestHash", event.requestHash());
        fields.put("payload", event.payload());
        fields.put("previousHash", event.previousHash());
        fields.put("hash", event.hash());
        return fields;
    }

    private static String line(Map<String, Object> content) {
        return ContractsJson.write(content) + "\n";
    }

    private record Page(List<String> lines, boolean isLast) {}

    /** The progress of one export. */
    private final class Course {

        private final Scope scope;
        private final CheckpointSigned upTo;
        private final Deque<CheckpointSigned> signed = new ArrayDeque<>();
        private long checkpointNumber;
        private long position;
        private long count;

        Course(Scope scope, CheckpointSigned upTo) {
            this.scope = scope;
            this.upTo = upTo;
        }

        Uni<Page> next() {
            int limit = (int) Math.min(PAGE, upTo.size() - position);
            if (limit <= 0) {
                return Uni.createFrom().item(new Page(List.of(line(Map.of("end", Map.of("events", count)))), true));
            }
            return logs.submissions()
                    .readSome(new GlobalPosition(position), Math.min(limit, EventStore.READ_LIMIT_MAX))
                    .invoke(this::requireAll)
                    .flatMap(events ->
                            (scope.isWholeLog() ? whole(events) : part(events)).invoke(_ -> position += events.size()));
        }

        /** A log with holes ends the export without its end line, so nothing is left out in silence. */
        private void requireAll(List<StoredEvent> events) {
            if (events.isEmpty() || events.getLast().position().value() != position + events.size()) {
                throw new IllegalStateException("the log has holes after position " + position);
            }
        }

        private Uni<Page> whole(List<StoredEvent> events) {
            return moreCheckpoints(events.getLast().position().value()).map(_ -> {
                List<String> lines = new ArrayList<>();
                for (StoredEvent event : events) {
                    lines.add(event(event, null));
                    while (!signed.isEmpty()
                            && signed.element().size() <= event.position().value()) {
                        lines.add(line(Map.of("checkpoint", signed.remove().note())));
                    }
                }
                count += events.size();
                return new Page(lines, false);
            });
        }

        private Uni<Page> part(List<StoredEvent> events) {
            List<StoredEvent> some = events.stream().filter(scope::covers).toList();
            List<ProofPlan> plans = some.stream()
                    .map(event -> ProofPlan.inclusion(event.position().value() - 1, upTo.size()))
                    .toList();
            return tree.proveAll(plans).map(proofs -> {
                List<String> lines = new ArrayList<>();
                for (int i = 0; i < some.size(); i++) {
                    lines.add(event(some.get(i), LogProofs.texts(proofs.get(i))));
                }
                count += some.size();
                return new Page(lines, false);
            });
        }

        /** Reads on until a checkpoint at or beyond the position is at hand, or there are no more. */
        private Uni<Integer> moreCheckpoints(long needed) {
            if (!signed.isEmpty() && signed.getLast().size() >= needed) {
                return Uni.createFrom().item(signed.size());
            }
            return checkpoints.after(checkpointNumber, PAGE).flatMap(page -> {
                if (page.isEmpty()) {
                    return Uni.createFrom().item(signed.size());
                }
                checkpointNumber = page.getLast().number();
                page.stream()
                        .map(CheckpointLog.Numbered::checkpoint)
                        .filter(each -> each.generation() == upTo.generation() && each.size() > position)
                        .forEach(signed::add);
                return moreCheckpoints(needed);
            });
        }
    }
}
