package dti.scoring.duties.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.ContractsJson;
import dti.contracts.Topics;
import dti.eventstore.StoredEvent;
import dti.runtime.access.CallerProvider;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.Language;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.Page;
import dti.runtime.request.RequestHeaders;
import dti.runtime.units.UnitIdentifierResolver;
import dti.scoring.duties.application.Duties;
import dti.scoring.duties.application.DutiesConfig;
import dti.scoring.duties.application.DutyAccess;
import dti.scoring.duties.application.ReminderLog;
import dti.scoring.duties.domain.DutyKind;
import dti.scoring.duties.domain.Urgency;
import dti.scoring.duties.http.DutyAnswers.DutyItem;
import dti.scoring.duties.http.DutyAnswers.ReminderEvent;
import dti.scoring.duties.http.DutyAnswers.SummaryItem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists the duties with their deadlines, and the reminders that were sent. */
@Path("/api/v1/duties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duties", description = "Đôn đốc: ai còn nợ việc gì, hạn bao giờ")
public class DutyResource {

    private static final String SOURCE = "/scoring-service/duties";

    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final DutiesConfig config;
    private final Duties duties;
    private final ReminderLog reminders;
    private final UnitIdentifierResolver names;
    private final Clock clock;

    DutyResource(
            CallerProvider callers,
            RequestHeaders headers,
            DutiesConfig config,
            Duties duties,
            ReminderLog reminders,
            UnitIdentifierResolver names,
            Clock clock) {
        this.clock = clock;
        this.callers = callers;
        this.names = names;
        this.headers = headers;
        this.config = config;
        this.duties = duties;
        this.reminders = reminders;
    }

    /** The filters of the lists of duties. */
    public static final class DutyQuery {
        @QueryParam("campaign")
        @Nullable
        String campaign;

        @QueryParam("unit")
        @Nullable
        String unit;

        @QueryParam("agency")
        @Nullable
        String agency;

        @QueryParam("kind")
        @Nullable
        String kind;

        @QueryParam("overdue")
        @Nullable
        Boolean overdue;

        Duties.Filter filter(@Nullable String unitCode, @Nullable String agencyCode) {
            return new Duties.Filter(campaign, unitCode, agencyCode, kind(), overdue);
        }

        private @Nullable DutyKind kind() {
            return kind == null
                    ? null
                    : DutyKind.ofWire(kind)
                            .orElseThrow(() -> ProblemException.malformed(FieldError.parameter(
                                    "kind", new Text("Không có loại việc này.", "There is no such kind of duty."))));
        }
    }

    @GET
    @Operation(operationId = "listDuties", summary = "Who owes what by when, overdue first")
    public Uni<Page<DutyItem>> list(
            @BeanParam DutyQuery query,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @QueryParam("cursor") String cursor) {
        String own = DutyAccess.duties(callers.caller()).orElse(null);
        int size = Page.limit(limit);
        Instant now = clock.instant();
        Language language = headers.language();
        String after = Page.key(cursor).orElse(null);
        return asked(query)
                .flatMap(filter -> isForeign(own, filter)
                        ? Uni.createFrom().item(List.<Duties.Placed>of())
                        : duties.list(filter.owedBy(own), after, size + 1))
                .map(rows -> Page.of(rows, size, Duties.Placed::key)
                        .map(Duties.Placed::duty)
                        .map(duty -> DutyItem.of(duty, Urgency.of(duty.due(), now, config.soonBefore()), language)));
    }

    @GET
    @Path("/summary")
    @Operation(operationId = "summariseDuties", summary = "The same, added up per campaign and who owes it")
    public Uni<Page<SummaryItem>> summary(
            @BeanParam DutyQuery query,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @QueryParam("cursor") String cursor) {
        String own = DutyAccess.duties(callers.caller()).orElse(null);
        int size = Page.limit(limit);
        String after = Page.key(cursor).orElse(null);
        return asked(query)
                .flatMap(filter -> isForeign(own, filter)
                        ? Uni.createFrom().item(List.<Duties.Summary>of())
                        : duties.summary(filter.owedBy(own), after, size + 1))
                .map(rows -> Page.of(rows, size, Duties.Summary::key).map(SummaryItem::of));
    }

    /** Every page has a cursor, also the last, so that a reader can continue when there is more. */
    @GET
    @Path("/events")
    @Operation(
            operationId = "listReminders",
            summary = "Reminders in their order, as CloudEvents, to go on from; 410 when the log went back")
    public Uni<Page<ReminderEvent>> events(
            @Nullable @QueryParam("limit") Integer limit, @Nullable @QueryParam("cursor") String cursor) {
        DutyAccess.reminders(callers.caller());
        return reminders
                .after(cursor, Page.limit(limit))
                .map(stretch -> new Page<>(
                        stretch.events().stream().map(DutyResource::event).toList(),
                        stretch.cursor().text()));
    }

    /** Returns the filter with its unit identifiers resolved to codes. */
    private Uni<Duties.Filter> asked(DutyQuery query) {
        return names.parameter("unit", query.unit)
                .flatMap(unit -> names.parameter("agency", query.agency).map(agency -> query.filter(unit, agency)));
    }

    private static boolean isForeign(@Nullable String own, Duties.Filter asked) {
        return own != null && asked.agency() != null && !own.equals(asked.agency());
    }

    private static ReminderEvent event(StoredEvent stored) {
        try {
            return new ReminderEvent(
                    "1.0",
                    stored.id().toString(),
                    SOURCE,
                    Topics.DUTY_REMINDED,
                    stored.stream().value(),
                    stored.recordedAt(),
                    "application/json",
                    stored.position().value(),
                    ContractsJson.mapper().readTree(stored.payload()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reminder that we wrote cannot be read", e);
        }
    }
}
