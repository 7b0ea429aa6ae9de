package dti.ranking.publications.application;

import dti.contracts.EditionPublished;
import dti.contracts.EditionPublished.CampaignEdition;
import dti.eventstore.command.CommandRequest;
import dti.ranking.leaderboards.application.FinalBoards.FinalBoard;
import dti.ranking.leaderboards.application.Leaderboard;
import dti.ranking.leaderboards.application.ResultStatus;
import dti.ranking.publications.application.Candidates.CandidateBoard;
import dti.ranking.publications.application.Edition.CampaignResults;
import dti.ranking.publications.application.Edition.PoolRank;
import dti.ranking.publications.application.PublicationRows.Latest;
import dti.ranking.publications.domain.PublicationRule;
import dti.ranking.publications.domain.Refusal;
import dti.transparency.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** An edition built from final leaderboards. */
final class EditionDraft {

    private final PublicationCommand command;
    private final List<CandidateBoard> boards;
    private final Edition edition;
    private final Optional<Refusal> refusal;

    /** Makes the draft. Blocks the thread, long for large campaigns. */
    EditionDraft(PublicationCommand command, CommandRequest request, List<CandidateBoard> boards) {
        this.command = command;
        this.boards = boards;
        this.edition = edition(command, request, boards);
        this.refusal = IntStream.range(0, boards.size())
                .boxed()
                .flatMap(index ->
                        boards
                                .get(index)
                                .latest()
                                .flatMap(latest ->
                                        unchanged(latest, edition.campaigns().get(index)))
                                .stream())
                .findFirst();
    }

    /** The reason why the draft cannot be published; empty where it can. */
    Optional<Refusal> refusal() {
        return refusal;
    }

    private static Edition edition(PublicationCommand command, CommandRequest request, List<CandidateBoard> boards) {
        List<CampaignResults> campaigns =
                boards.stream().map(EditionDraft::results).toList();
        Tree tree = EditionText.tree(
                        campaigns.stream().flatMap(each -> each.rows().stream()).toList())
                .tree();
        return new Edition(
                request.id(),
                ResultStatus.OFFICIAL,
                command.decisionNumber(),
                command.decisionDate(),
                command.reason(),
                request.at(),
                new Edition.TreeHead(Math.toIntExact(tree.size()), tree.root().hex()),
                campaigns);
    }

    private static CampaignResults results(CandidateBoard campaign) {
        FinalBoard board = campaign.board();
        Leaderboard whole = board.whole();
        var terms = board.campaign();
        return new CampaignResults(
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

    /**
     * Refuses results that the same decision has published already: they are a repeated request, not another edition.
     */
    private Optional<Refusal> unchanged(Latest latest, CampaignResults now) {
        if (!latest.decisionNumber().equals(command.decisionNumber())
                || !latest.decisionDate().equals(command.decisionDate())) {
            return Optional.empty();
        }
        return EditionText.read(latest.document()).campaigns().stream()
                .filter(then -> then.campaign().equals(now.campaign()))
                .filter(then -> comparable(then).equals(comparable(now)))
                .findFirst()
                .map(_ -> new Refusal.ByRule(
                        PublicationRule.EDITION_UNCHANGED, now.campaign(), Integer.toString(latest.number())));
    }

    private static String comparable(CampaignResults results) {
        return EditionText.of(
                results.rows().stream().map(Edition.Row::withoutTime).toList());
    }

    /** Signs the edition for recording. Requires that there is no {@link #refusal}. */
    SealedEdition sealed(PublicationKey key) {
        String document = EditionText.of(edition);
        String sha256 = EditionText.sha256(document);
        PublicationKey.Signed signed = key.sign(document);
        return new SealedEdition(
                document, sha256, signed.jws(), signed.verifier().toString(), event(sha256));
    }

    private EditionPublished event(String sha256) {
        List<CampaignEdition> campaigns = new ArrayList<>();
        for (int index = 0; index < boards.size(); index++) {
            CampaignResults results = edition.campaigns().get(index);
            campaigns.add(new CampaignEdition(
                    results.campaign(),
                    boards.get(index).board().version(),
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
                command.by(),
                edition.publishedAt());
    }
}
