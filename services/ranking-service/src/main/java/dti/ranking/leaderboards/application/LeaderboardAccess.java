package dti.ranking.leaderboards.application;

import dti.runtime.access.Caller;
import dti.runtime.access.Role;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import java.util.Optional;

/** Decides who may read which results. Everything that is not allowed here is refused. */
final class LeaderboardAccess {

    private LeaderboardAccess() {}

    /**
     * The campaign, where the caller may read its results; else 401, 403 or 404. Everybody may read published results.
     * Before publication only participants, reviewers, the council, administrators, auditors and integrators with the
     * scope for provisional results may.
     */
    static KnownCampaign read(Caller caller, Optional<KnownCampaign> known) {
        if (caller.isAnonymous() && known.filter(KnownCampaign::isPublished).isEmpty()) {
            throw ProblemException.of(
                    ProblemType.UNAUTHENTICATED,
                    "Kết quả chưa công bố; cần đăng nhập để xem.",
                    "These results are not published; a token is needed to read them.");
        }
        KnownCampaign campaign = known.orElseThrow(
                () -> ProblemException.notFound(new Text("Không có đợt đánh giá này.", "There is no such campaign.")));
        if (mayRead(caller, campaign)) {
            return campaign;
        }
        throw ProblemException.byRule(
                ProblemType.FORBIDDEN,
                "results-provisional",
                new Text(
                        "Kết quả tạm thời chỉ dành cho đơn vị tham gia, người thẩm định và người được cấp quyền.",
                        "Provisional results are for participating units, appraisers and those given the right."));
    }

    static boolean mayRead(Caller caller, KnownCampaign campaign) {
        return campaign.isPublished() || readsAll(caller) || takesPart(caller, campaign);
    }

    /**
     * Refuses a leaderboard of a leaf before publication. A unit may read the totals of all units, but only its own
     * points of a leaf.
     */
    static void readLeaf(Caller caller, KnownCampaign campaign) {
        if (!campaign.isPublished() && !readsAll(caller)) {
            throw ProblemException.byRule(
                    ProblemType.FORBIDDEN,
                    "foreign-leaves",
                    new Text(
                            "Điểm từng tiêu chí của đơn vị khác chỉ xem được sau khi công bố.",
                            "Other units' points on a single leaf can be read only after publication."));
        }
    }

    private static boolean readsAll(Caller caller) {
        return caller.hasAny(Role.REVIEWER, Role.COUNCIL, Role.ADMINISTRATOR, Role.AUDITOR)
                || caller.has(Role.INTEGRATOR) && caller.scopes().contains(Caller.SCOPE_PROVISIONAL);
    }

    /** Whether the caller's unit or one of its predecessors takes part. */
    private static boolean takesPart(Caller caller, KnownCampaign campaign) {
        String unit = caller.unit();
        boolean own = unit != null && campaign.hasUnit(unit);
        return caller.hasAny(Role.UNIT_OFFICER, Role.UNIT_LEADER)
                && (own || caller.family().predecessors().stream().anyMatch(campaign::hasUnit));
    }
}
