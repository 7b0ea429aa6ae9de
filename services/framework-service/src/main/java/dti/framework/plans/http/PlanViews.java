package dti.framework.plans.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.contracts.Actor;
import dti.framework.plans.application.ChangedPlan;
import dti.framework.plans.application.PlanHistory;
import dti.framework.plans.application.RecordedPlan;
import dti.framework.plans.domain.ItemStatus;
import dti.framework.plans.domain.Measure;
import dti.framework.plans.domain.Plan;
import dti.framework.plans.domain.PlanContent;
import dti.framework.plans.domain.PlanEvent;
import dti.framework.plans.domain.PlanFigures;
import dti.framework.plans.domain.PlanItem;
import dti.framework.plans.domain.Progress;
import dti.framework.plans.http.PlanParts.InstrumentBody;
import dti.framework.plans.http.PlanParts.MeasureBody;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answers about plans. */
public final class PlanViews {

    private PlanViews() {}

    @Schema(name = "PlanCount", description = "How much is done; tasks are all but targets")
    public record CountView(String of, int assigned, int done, int doneLate) {

        static CountView of(PlanFigures.Count count) {
            return new CountView(count.of(), count.assigned(), count.done(), count.doneLate());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlanProgress")
    public record ProgressView(
            String status,
            @Nullable BigDecimal value,
            LocalDate on,
            @Nullable String note) {

        static @Nullable ProgressView of(@Nullable Progress progress) {
            return progress == null
                    ? null
                    : new ProgressView(progress.status().wire(), progress.value(), progress.on(), progress.note());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlanItem")
    public record ItemView(
            String key,
            String kind,
            @Nullable String code,
            @Nullable String section,
            String name,
            String owner,
            List<String> coOwners,
            @Nullable String period,
            @Nullable LocalDate due,
            @Nullable MeasureBody measure,
            List<Integer> lines,

            @Schema(enumeration = {"done-on-time", "done-late", "in-progress", "not-started"})
            String status,

            boolean overdue,
            @Nullable ProgressView progress) {

        static ItemView of(PlanItem item, @Nullable Progress progress, LocalDate day) {
            ItemStatus standing = ItemStatus.of(item, progress);
            Measure measure = item.measure();
            return new ItemView(
                    item.key(),
                    item.kind().wire(),
                    item.code(),
                    item.section(),
                    item.name(),
                    item.owner(),
                    item.coOwners(),
                    item.period(),
                    item.due(),
                    measure == null
                            ? null
                            : new MeasureBody(
                                    measure.unit(), measure.target(), measure.lowerIsBetter() ? "lower" : "higher"),
                    item.lines(),
                    standing.wire(),
                    standing.isOverdue(item, day),
                    ProgressView.of(progress));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Plan")
    public record PlanView(
            String unit,
            int year,
            String title,
            @Nullable InstrumentBody instrument,
            @Nullable String source,

            @Schema(description = "Given to the unit from above; otherwise it issued it itself")
            boolean assigned,

            List<CountView> counts,
            List<ItemView> items,
            long version) {

        static PlanView of(RecordedPlan recorded, LocalDate day) {
            Plan plan = recorded.plan();
            PlanContent content = plan.content();
            PlanContent.Instrument instrument = content.instrument();
            return new PlanView(
                    plan.id().unit(),
                    plan.id().year(),
                    content.title(),
                    instrument == null
                            ? null
                            : new InstrumentBody(instrument.number(), instrument.date(), instrument.issuer()),
                    content.source(),
                    plan.assigned(),
                    countsOf(plan),
                    content.items().stream()
                            .map(item -> ItemView.of(item, plan.progress(item), day))
                            .toList(),
                    recorded.version());
        }
    }

    /** A plan in a list; its items are in the plan itself. */
    @Schema(name = "PlanSummary")
    public record SummaryView(
            String unit, int year, String title, boolean assigned, List<CountView> counts, int overdue, long version) {

        static SummaryView of(RecordedPlan recorded, LocalDate day) {
            Plan plan = recorded.plan();
            int overdue = (int) plan.content().items().stream()
                    .filter(item -> plan.standing(item).isOverdue(item, day))
                    .count();
            return new SummaryView(
                    plan.id().unit(),
                    plan.id().year(),
                    plan.content().title(),
                    plan.assigned(),
                    countsOf(plan),
                    overdue,
                    recorded.version());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PlanPage")
    public record PlanPage(
            List<SummaryView> items, @Nullable String nextCursor) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PlanItemPage")
    public record ItemPage(List<ItemView> items, @Nullable String nextCursor) {}

    /** The change that a write made. */
    @Schema(name = "PlanChange")
    public record ChangeView(String unit, int year, String change, List<CountView> counts, long version) {

        static ChangeView of(ChangedPlan changed) {
            var told = changed.change();
            return new ChangeView(
                    told.unit(),
                    told.year(),
                    told.change(),
                    told.counts().stream()
                            .map(count -> new CountView(count.of(), count.assigned(), count.done(), count.doneLate()))
                            .toList(),
                    changed.version());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlanEvent")
    public record EventView(
            long version,
            Instant at,

            @Schema(enumeration = {"issued", "replaced", "progress-recorded"})
            String change,

            ActorView actor,
            @Nullable String reason,
            @Nullable String item,
            @Nullable ProgressView progress,

            @Schema(description = "Of an issued plan: how many items it has") @Nullable
            Integer items) {

        static EventView of(PlanHistory history) {
            ActorView actor = ActorView.of(history.actor());
            long version = history.version();
            Instant at = history.at();
            return switch (history.event()) {
                case PlanEvent.PlanIssued e ->
                    new EventView(
                            version,
                            at,
                            "issued",
                            actor,
                            null,
                            null,
                            null,
                            e.content().items().size());
                case PlanEvent.PlanReplaced e ->
                    new EventView(
                            version,
                            at,
                            "replaced",
                            actor,
                            e.reason(),
                            null,
                            null,
                            e.content().items().size());
                case PlanEvent.ProgressRecorded e ->
                    new EventView(
                            version,
                            at,
                            "progress-recorded",
                            actor,
                            null,
                            e.item(),
                            ProgressView.of(e.progress()),
                            null);
            };
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlanActor")
    public record ActorView(
            String subject, String role, @Nullable String unit) {

        static ActorView of(Actor actor) {
            return new ActorView(actor.subject(), actor.role(), actor.unit());
        }
    }

    @Schema(name = "PlanHistory")
    public record HistoryView(List<EventView> items) {}

    private static List<CountView> countsOf(Plan plan) {
        return PlanFigures.of(plan).stream().map(CountView::of).toList();
    }
}
