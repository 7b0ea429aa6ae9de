package dti.framework.campaigns.domain;

import dti.framework.campaigns.domain.CampaignCommand.RepinFramework;
import dti.framework.commands.domain.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks a change to another version of a campaign's framework. */
final class RepinChecks {

    private RepinChecks() {}

    static List<Violation> check(RepinFramework repin, Campaign campaign) {
        List<Violation> found = new ArrayList<>();
        Reasons.missing(repin.reason(), true).ifPresent(found::add);
        if (repin.known().framework().isEmpty()) {
            found.add(new Violation(
                    "/version",
                    "Phiên bản " + repin.version() + " chưa được ban hành.",
                    "Version " + repin.version() + " is not published."));
        } else if (repin.version() == campaign.terms().framework().version()) {
            found.add(new Violation(
                    "/version", "Đợt đang dùng phiên bản này.", "The campaign scores by this version already."));
        }
        return found;
    }

    /** Refuses a version without a leaf or field that is assigned, or a leaf that has parameters. */
    static Optional<Refusal> broken(RepinFramework repin, Campaign campaign) {
        Set<String> leaves = repin.known()
                .framework()
                .map(KnownReferences.PublishedFramework::leaves)
                .orElse(Set.of());
        Optional<Refusal> assigned = campaign.assignments().stream()
                .filter(assignment -> repin.known()
                        .framework()
                        .filter(published -> published.has(assignment))
                        .isEmpty())
                .findFirst()
                .map(assignment -> new Refusal.ByRule(CampaignRule.ASSIGNED_LEAF_VANISHES, assignment.leaf()));
        return assigned.or(() -> campaign.terms().parameters().keySet().stream()
                .filter(leaf -> !leaves.contains(leaf))
                .sorted()
                .findFirst()
                .map(leaf -> new Refusal.ByRule(CampaignRule.PARAMETER_LEAF_VANISHES, leaf)));
    }
}
