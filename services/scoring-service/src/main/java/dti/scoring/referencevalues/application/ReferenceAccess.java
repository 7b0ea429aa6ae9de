package dti.scoring.referencevalues.application;

import dti.contracts.CampaignChanged.Campaign;
import dti.runtime.access.Caller;
import dti.runtime.access.Role;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import dti.scoring.copies.application.CampaignNeighbourPolicies;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.SubmissionActor;

/** The access rules of reference values. */
public final class ReferenceAccess {

    private ReferenceAccess() {}

    /** Throws unless the caller may read all submissions, or belongs to a unit that takes part or to its successor. */
    static void read(Caller caller, Campaign campaign) {
        boolean takesPart = caller.hasAny(Role.UNIT_OFFICER, Role.UNIT_LEADER)
                && campaign.units().stream().anyMatch(own -> caller.belongsTo(own) || caller.succeeds(own));
        if (!takesPart && !SubmissionAccess.readsAll(caller)) {
            throw refusal(
                    caller,
                    caller.hasAny(Role.UNIT_OFFICER, Role.UNIT_LEADER) ? "foreign-unit" : "role-forbids",
                    "Chỉ đọc được giá trị tham chiếu của đợt đánh giá mình tham gia.",
                    "You may read the reference values of campaigns you take part in.");
        }
    }

    /**
     * A council member without a conflict of interest: their unit, and units related to it, take no part in the
     * campaign. Throws for anybody else.
     */
    static SubmissionActor fix(Caller caller, Campaign campaign) {
        String unit = caller.unit();
        if (!caller.has(Role.COUNCIL)) {
            throw refusal(
                    caller,
                    "role-forbids",
                    "Chỉ Hội đồng thẩm định được ấn định giá trị tham chiếu.",
                    "Only the council may fix a reference value.");
        }
        if (unit == null) {
            throw refusal(
                    caller,
                    "unit-claim-missing",
                    "Token không ghi đơn vị, nên không thể loại trừ xung đột lợi ích.",
                    "The token names no unit, so a conflict of interest cannot be ruled out.");
        }
        if (campaign.units().stream().anyMatch(measured -> isPartialTo(caller, campaign, measured))) {
            throw ProblemException.byRule(
                    ProblemType.CONFLICT_OF_INTEREST,
                    "conflict-of-interest",
                    new Text(
                            "Đơn vị của người quyết định, hoặc đơn vị trước đây, kế thừa, cấp trên hay cấp dưới của nó, tham gia đợt đánh giá này.",
                            "The unit of whoever decides, or one before, after, above or below it, takes part in this campaign."));
        }
        SubmissionAccess.requireRegisteredUnit(caller);
        return new SubmissionActor(caller.subject(), Role.COUNCIL.claim(), unit);
    }

    private static boolean isPartialTo(Caller caller, Campaign campaign, String unit) {
        return caller.isPartialTo(unit)
                || CampaignNeighbourPolicies.countsNeighbours(campaign)
                        && caller.family().neighbours().contains(unit);
    }

    /**
     * True if the caller may see which unit has the best value. Others see only the figure, because it belongs to one
     * of that unit's leaves.
     */
    public static boolean seesBestUnit(Caller caller) {
        return SubmissionAccess.readsAll(caller);
    }

    private static ProblemException refusal(Caller caller, String rule, String vi, String en) {
        return caller.isAnonymous()
                ? ProblemException.of(ProblemType.UNAUTHENTICATED, "Cần đăng nhập.", "This needs a token.")
                : ProblemException.byRule(ProblemType.FORBIDDEN, rule, new Text(vi, en));
    }
}
