package dti.scoring.referencevalues.application;

import dti.contracts.CampaignChanged.Campaign;
import dti.runtime.access.Caller;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import dti.scoring.copies.application.ReferenceCopies;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.domain.FrameworkPin;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.scoring.submissions.domain.ReferenceSource;
import dti.scoring.submissions.domain.SubmissionActor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The council fixes reference values; callers with access read them. */
@ApplicationScoped
public class ReferenceFixing {

    private static final Set<String> OVER = Set.of("finalised", "published");

    private final ReferenceCopies copies;
    private final Catalogues catalogues;
    private final ReferenceValues values;
    private final Clock clock;

    ReferenceFixing(ReferenceCopies copies, Catalogues catalogues, ReferenceValues values, Clock clock) {
        this.clock = clock;
        this.copies = copies;
        this.catalogues = catalogues;
        this.values = values;
    }

    /**
     * A value that the council fixes.
     *
     * @param id of the request; the same id again gives the same value
     */
    public record Wanted(UUID id, String requestHash, String leaf, BigDecimal value, String reason) {}

    /**
     * The relative leaves of a campaign and their fixed values.
     *
     * @param units the number of units in the campaign
     */
    public record Overview(String campaign, int units, List<String> leaves, List<FixedValue.Spread> values) {}

    public Uni<Overview> read(Caller caller, String code) {
        return campaign(caller, code).flatMap(campaign -> {
            ReferenceAccess.read(caller, campaign);
            return overview(campaign);
        });
    }

    /** Stores the value, unless the same request already did. Submissions record the stored value later. */
    public Uni<Overview> fix(Caller caller, String code, Wanted wanted) {
        return campaign(caller, code).flatMap(campaign -> {
            SubmissionActor by = ReferenceAccess.fix(caller, campaign);
            return values.ofRequest(wanted.id())
                    .chain(before -> before.isPresent() ? repeated(before.get(), wanted) : keep(campaign, wanted, by))
                    .chain(() -> overview(campaign));
        });
    }

    private static Uni<Void> repeated(FixedValue before, Wanted wanted) {
        return before.requestHash().equals(wanted.requestHash())
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .failure(ProblemException.of(
                                ProblemType.KEY_REUSED,
                                "Idempotency-Key này đã dùng cho một yêu cầu khác nội dung.",
                                "This Idempotency-Key was used for a request with another content."));
    }

    private Uni<Void> keep(Campaign campaign, Wanted wanted, SubmissionActor by) {
        if (OVER.contains(campaign.phase())) {
            throw ProblemException.refused(
                    "phase-forbids",
                    new Text(
                            "Đợt đánh giá đã kết thúc thẩm định; chỉ còn đính chính từng hồ sơ.",
                            "The campaign's appraisal is over; only corrections are left."));
        }
        return relative(campaign).flatMap(leaves -> {
            check(wanted, leaves);
            return values.keep(new FixedValue(
                    wanted.id(),
                    wanted.requestHash(),
                    campaign.code(),
                    wanted.leaf(),
                    wanted.value(),
                    ReferenceSource.COUNCIL,
                    null,
                    wanted.reason(),
                    by,
                    clock.instant()));
        });
    }

    private static void check(Wanted wanted, List<String> leaves) {
        if (!leaves.contains(wanted.leaf())) {
            throw ProblemException.refused(
                    "leaf-not-relative",
                    new Text(
                            "Tiêu chí " + wanted.leaf() + " không chấm theo giá trị tham chiếu.",
                            "Leaf " + wanted.leaf() + " is not held against a reference value."));
        }
        if (wanted.value().signum() < 0) {
            throw ProblemException.invalid(
                    FieldError.body("/value", new Text("Giá trị phải không âm.", "The value must not be negative.")));
        }
        if (wanted.reason().isBlank()) {
            throw ProblemException.invalid(
                    FieldError.body("/reason", new Text("Phải ghi rõ lý do.", "A reason must be given.")));
        }
    }

    private Uni<Overview> overview(Campaign campaign) {
        return Uni.combine()
                .all()
                .unis(relative(campaign), values.latest(campaign.code()))
                .asTuple()
                .map(known ->
                        new Overview(campaign.code(), campaign.units().size(), known.getItem1(), known.getItem2()));
    }

    private Uni<List<String>> relative(Campaign campaign) {
        var pin = new FrameworkPin(
                campaign.framework().key(), campaign.framework().version());
        return catalogues
                .of(pin)
                .map(framework ->
                        framework.relativeLeaves().stream().map(Leaf::key).toList());
    }

    private Uni<Campaign> campaign(Caller caller, String code) {
        if (caller.isAnonymous()) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED, "Cần đăng nhập.", "This needs a token.");
        }
        return copies.campaign(code)
                .map(found -> found.orElseThrow(() -> ProblemException.notFound(
                        new Text("Không có đợt đánh giá này.", "There is no such campaign."))));
    }
}
