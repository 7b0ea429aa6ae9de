package dti.ranking.publications.application;

import dti.contracts.EditionPublished;
import dti.contracts.EditionPublished.CampaignEdition;
import dti.ranking.leaderboards.application.FinalBoards.FinalBoard;
import dti.ranking.leaderboards.application.Leaderboard;
import dti.ranking.leaderboards.application.ResultStatus;
import dti.ranking.publications.application.Candidates.Ready;
import dti.ranking.publications.application.Edition.CampaignResults;
import dti.ranking.publications.application.Edition.PoolRank;
import dti.ranking.publications.application.PublicationRows.Latest;
import dti.ranking.publications.domain.PublicationRule;
import dti.transparency.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes an edition out of final leaderboards. */
final class EditionDraft {

    private final PublicationRequest request;
    private final List<Ready> ready;

    private EditionDraft(PublicationRequest request, List<Ready> ready) {
        this.request = request;
        this.ready = ready;
    }

    static Edition of(PublicationRequest request, List<Ready> ready) {
        return new EditionDraft(request, ready).edition();
    }

    private Edition edition() {
        List<CampaignResults> campaigns = ready.stream().map(this::results).toList();
        Tree tree = EditionText.tree(
                        campaigns.stream().flatMap(each -> each.rows().stream()).toList())
                .tree();
        return new Edition(
                request.origin().requestId(),
                ResultStatus.OFFICIAL,
                request.decisionNumber(),
                request.decisionDate(),
                request.reason(),
                request.origin().at(),
                new Edition.TreeHead(Math.toIntExact(tree.size()), tree.root().hex()),
                campaigns);
    }

    private CampaignResults results(Ready campaign) {
        FinalBoard board = campaign.board();
        Leaderboard whole = board.whole();
        var terms = board.campaign();
        CampaignResults results = new CampaignResults(
                terms.code(),
                terms.title(),
                terms.period(),
                campaign.latest().map(Latest::number).orElse(0) + 1,
                campaign.latest().map(Latest::publication).orElse(null),
                new Edition.FrameworkPin(
                        terms.framework().key(), terms.framework().version()),
                whole.policy(),
                terms.policies().bonusInRank(),
                whole.asOf(),
                whole.position(),
                whole.dataAsOf(),
                whole.completeness(),
                rows(board));
        campaign.latest().ifPresent(latest -> requireAnything(latest, results));
        return results;
    }

    private static List<Edition.Row> rows(FinalBoard board) {
        Map<String, List<PoolRank>> pools = new HashMap<>();
        board.pools()
                .forEach((pool, ranked) -> ranked.items()
                        .forEach(item -> pools.computeIfAbsent(item.unit(), unit -> new ArrayList<>())
                                .add(new PoolRank(pool, item.rank(), item.tied()))));
        String campaign = board.campaign().code();
        return board.whole().items().stream()
                .map(item -> row(campaign, item, pools.getOrDefault(item.unit(), List.of())))
                .toList();
    }

    private static Edition.Row row(String campaign, Leaderboard.Item item, List<PoolRank> pools) {
        return new Edition.Row(
                campaign,
                item.unit(),
                item.name(),
                item.identifiers(),
                item.rank(),
                item.tied(),
                pools,
                item.self(),
                item.council(),
                item.achieved(),
                item.bonus(),
                item.applicableMax(),
                item.percent(),
                item.band(),
                ResultStatus.OFFICIAL,
                item.dataAsOf(),
                item.completeness());
    }

    /** The same again, by the same decision, is a second click and no edition. */
    private void requireAnything(Latest latest, CampaignResults now) {
        boolean sameDecision = latest.decisionNumber().equals(request.decisionNumber())
                && latest.decisionDate().equals(request.decisionDate());
        Optional<CampaignResults> before = EditionText.read(latest.document()).campaigns().stream()
                .filter(each -> each.campaign().equals(now.campaign()))
                .findFirst();
        if (sameDecision
                && before.filter(then -> comparable(then).equals(comparable(now)))
                        .isPresent()) {
            throw Candidates.refused(
                    PublicationRule.EDITION_UNCHANGED, now.campaign(), Integer.toString(latest.number()));
        }
    }

    private static String comparable(CampaignResults results) {
        return EditionText.of(
                results.rows().stream().map(Edition.Row::withoutTime).toList());
    }

    /** What is told of an edition. */
    static EditionPublished event(Edition edition, String sha256, PublicationRequest request, List<Ready> ready) {
        List<CampaignEdition> campaigns = new ArrayList<>();
        for (int index = 0; index < ready.size(); index++) {
            CampaignResults results = edition.campaigns().get(index);
            campaigns.add(new CampaignEdition(
                    results.campaign(),
                    ready.get(index).board().version(),
                    results.edition(),
                    results.supersedes(),
                    new EditionPublished.FrameworkPin(
                            results.framework().key(), results.framework().version()),
                    results.rows().size(),
                    results.position()));
        }
        return new EditionPublished(
                edition.id(),
                edition.decisionNumber(),
                edition.decisionDate(),
                edition.reason(),
                sha256,
                edition.tree().size(),
                edition.tree().root(),
                campaigns,
                request.origin().actor(),
                edition.publishedAt());
    }
}
