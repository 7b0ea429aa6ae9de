package dti.scoring.periods.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.scoring.periods.application.CarryOver;
import dti.scoring.periods.application.EarlierSubmission;
import dti.scoring.submissions.domain.LeafEntry;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.http.Numbers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request and answer bodies of a carry-over. */
final class CarryOverBodies {

    /** The same limit as for self scores in one request. */
    private static final int LEAVES_MAX = 200;

    private static final int KEY_LENGTH_MAX = 64;

    private CarryOverBodies() {}

    @Schema(name = "CarryOverConfirmation", description = "The officer takes over these leaves, as they were shown")
    record Confirmation(
            @NotNull @Valid Source from,

            @NotEmpty @Size(max = LEAVES_MAX) List<@NotBlank @Size(max = KEY_LENGTH_MAX) String> leaves) {}

    @Schema(name = "CarryOverSource", description = "The earlier submission at the version that was shown")
    record Source(
            @NotBlank @Size(max = KEY_LENGTH_MAX) String campaign,
            @Positive long version) {}

    @Schema(name = "CarryOverProposal", description = "Nothing of it counts before it is confirmed")
    record Answer(String campaign, String unit, @Nullable Earlier from, List<Item> items) {

        static Answer of(CarryOver.Proposal proposal) {
            Submission.Opened submission = proposal.submission();
            EarlierSubmission from = proposal.from();
            return new Answer(
                    submission.id().campaign(),
                    submission.id().unit(),
                    from == null ? null : Earlier.of(from),
                    proposal.items().stream()
                            .map(item -> Item.of(item, proposal))
                            .toList());
        }
    }

    @Schema(name = "EarlierSubmission")
    record Earlier(String campaign, String title, String period, long version) {

        static Earlier of(EarlierSubmission from) {
            return new Earlier(
                    from.campaign().code(),
                    from.campaign().title(),
                    from.campaign().periodText(),
                    from.state().version());
        }
    }

    /**
     * One leaf.
     *
     * @param printed the result as printed in the document: text, never a value
     * @param current the value already entered in this period
     * @param refusedBy the rule that would refuse it now; null if it may be confirmed
     */
    @Schema(name = "CarryOverItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String leaf,
            @Nullable String code,
            String name,
            Value earlier,
            @Nullable Value current,
            @Nullable String printed,
            boolean confirmable,
            @Nullable String refusedBy) {

        static Item of(CarryOver.Item item, CarryOver.Proposal proposal) {
            var node = proposal.framework().node(item.leaf()).orElseThrow();
            LeafEntry.SelfScore now = proposal.submission().leaf(item.leaf()).self();
            return new Item(
                    item.leaf(),
                    node.code(),
                    node.name(),
                    Value.of(item.earlier()),
                    now == null ? null : Value.of(now),
                    node.guidance().reported(),
                    item.refusedBy() == null,
                    item.refusedBy());
        }
    }

    /** A value, and the version of the event that entered it. */
    @Schema(name = "EnteredValue")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Value(
            @Nullable BigDecimal points,
            Map<String, Object> inputs,
            @Nullable String note,
            long version) {

        static Value of(LeafEntry.SelfScore self) {
            return new Value(Numbers.plain(self.points()), self.inputs(), self.note(), self.version());
        }
    }
}
