package dti.scoring.duties.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dti.runtime.problem.Language;
import dti.scoring.duties.application.ChangedLeaves;
import dti.scoring.duties.application.Duties;
import dti.scoring.duties.application.WorkQueue;
import dti.scoring.duties.domain.Duty;
import dti.scoring.duties.domain.LeafFacts;
import dti.scoring.duties.domain.Urgency;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answers with lists of duties and work. */
final class DutyAnswers {

    private DutyAnswers() {}

    /** Work that a party owes a submission. */
    @Schema(name = "Duty")
    record DutyItem(
            String campaign,
            String unit,
            String unitName,

            @Schema(enumeration = {"unit", "source", "reviewer", "council"})
            String owes,

            @Schema(description = "The unit that owes it; null for the council and where any reviewer may do it")
            @Nullable
            String agency,

            @Nullable String agencyName,

            @Schema(
                    enumeration = {
                        "self-scores",
                        "submission",
                        "general-info",
                        "explanations",
                        "inputs",
                        "decisions",
                        "exclusions"
                    })
            String kind,

            @Nullable Instant due,

            @Schema(enumeration = {"overdue", "due-soon", "later", "undated"})
            String urgency,

            int count,

            @Schema(description = "Leaves, or fields of the general information")
            List<String> items,

            String text) {

        static DutyItem of(Duty duty, Urgency urgency, Language language) {
            Duty.Named agency = duty.agency();
            return new DutyItem(
                    duty.campaign(),
                    duty.unit().code(),
                    duty.unit().name(),
                    duty.owes(),
                    agency == null ? null : agency.code(),
                    agency == null ? null : agency.name(),
                    duty.kind().wire(),
                    duty.due(),
                    urgency.wire(),
                    duty.items().size(),
                    duty.items(),
                    language == Language.VI ? duty.vi(urgency) : duty.en(urgency));
        }
    }

    /** The duties of one party in a campaign, added up. */
    @Schema(name = "DutySummary")
    record SummaryItem(
            String campaign,
            String owes,
            @Nullable String agency,
            @Nullable String agencyName,
            int duties,
            int items,
            int overdue,
            @Nullable Instant nextDue) {

        static SummaryItem of(Duties.Summary summary) {
            return new SummaryItem(
                    summary.campaign(),
                    summary.owes(),
                    summary.agency(),
                    summary.agencyName(),
                    summary.duties(),
                    summary.items(),
                    summary.overdue(),
                    summary.nextDue());
        }
    }

    /** A reminder as a CloudEvent. */
    @Schema(name = "ReminderEvent")
    record ReminderEvent(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            long position,
            JsonNode data) {}

    /** One leaf to decide on. */
    @Schema(name = "WorkItem")
    record WorkItem(
            String campaign,
            String unit,
            String leaf,

            @Schema(
                    description = "Nobody decided; changed since it was decided; an exclusion is asked for",
                    enumeration = {"score", "changed", "exclusion"})
            String kind,

            String phase,
            int round,
            @Nullable Instant due,
            List<String> changed) {

        static WorkItem of(WorkQueue.Item item) {
            return new WorkItem(
                    item.campaign(),
                    item.unit(),
                    item.leaf(),
                    item.kind(),
                    item.phase(),
                    item.round(),
                    item.due(),
                    item.changed());
        }
    }

    /** The number of open decisions of one submission. */
    @Schema(name = "WorkCount")
    record WorkCount(
            String campaign,
            String unit,
            String phase,
            int round,
            @Nullable Instant due,
            int score,
            int changed,
            int exclusion,
            int total) {

        static WorkCount of(WorkQueue.Count count) {
            return new WorkCount(
                    count.campaign(),
                    count.unit(),
                    count.phase(),
                    count.round(),
                    count.due(),
                    count.score(),
                    count.changed(),
                    count.exclusion(),
                    count.score() + count.changed() + count.exclusion());
        }
    }

    /** A leaf that differs from the facts its round 1 decision was based on. */
    @Schema(name = "ChangedLeaf")
    record ChangedItem(
            String campaign,
            String unit,
            String leaf,
            String phase,
            int round,

            @Schema(description = "Of self-score, inputs, evidence, explanation")
            List<String> changed,

            @Schema(description = "Whether nobody has decided on it since")
            boolean undecided,

            Facts before,
            Facts after) {

        static ChangedItem of(ChangedLeaves.Changed changed) {
            return new ChangedItem(
                    changed.campaign(),
                    changed.unit(),
                    changed.leaf(),
                    changed.phase(),
                    changed.round(),
                    changed.changed(),
                    changed.undecided(),
                    Facts.of(changed.before()),
                    Facts.of(changed.after()));
        }
    }

    /** The facts of a leaf before and after the change. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "LeafFacts")
    record Facts(
            java.math.@Nullable BigDecimal self,
            @Nullable String note,
            java.util.Map<String, Object> inputs,
            java.util.Map<String, Object> supplied,
            List<java.util.UUID> evidence,
            @Nullable String explanation) {

        static Facts of(LeafFacts facts) {
            return new Facts(
                    facts.self(),
                    facts.note(),
                    facts.inputs(),
                    facts.supplied(),
                    facts.evidence(),
                    facts.explanation());
        }
    }
}
