package dti.ranking.publications.application;

import dti.ranking.leaderboards.application.FinalBoards;
import dti.ranking.leaderboards.application.FinalBoards.FinalBoard;
import dti.ranking.publications.domain.Candidate;
import dti.ranking.publications.domain.Refusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the campaigns whose results are to be published, and checks whether they can be published. */
@ApplicationScoped
class Candidates {

    private final FinalBoards boards;
    private final PublicationRows rows;

    Candidates(FinalBoards boards, PublicationRows rows) {
        this.boards = boards;
        this.rows = rows;
    }

    /** A campaign's final board, its latest edition so far, and the parked streams that concern it. */
    record CandidateBoard(FinalBoard board, Optional<PublicationRows.Latest> latest, List<String> parked) {

        private Optional<Refusal.ByRule> refusal() {
            return new Candidate(
                            board.campaign().code(),
                            board.campaign().phase(),
                            board.campaign().units(),
                            board.phases(),
                            parked,
                            board.waiting(),
                            latest.filter(edition -> edition.campaignVersion() == board.version())
                                    .isPresent())
                    .refusal();
        }
    }

    /** Reads all campaigns of the command, in its order; an element is empty where its campaign is not known. */
    Uni<List<Optional<CandidateBoard>>> read(PublicationCommand command, SqlConnection transaction) {
        return Multi.createFrom()
                .iterable(command.campaigns())
                .onItem()
                .transformToUniAndConcatenate(campaign -> read(campaign, transaction))
                .collect()
                .asList();
    }

    private Uni<Optional<CandidateBoard>> read(String campaign, SqlConnection transaction) {
        return boards.read(campaign, transaction)
                .flatMap(known -> known.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : candidate(known.get(), transaction).map(Optional::of));
    }

    private Uni<CandidateBoard> candidate(FinalBoard board, SqlConnection transaction) {
        var campaign = board.campaign();
        return rows.latest(campaign.code(), transaction)
                .flatMap(latest -> rows.parked(
                                campaign.code(),
                                campaign.units(),
                                campaign.framework().key(),
                                transaction)
                        .map(parked -> new CandidateBoard(board, latest, parked)));
    }

    /** The first reason not to publish these campaigns; empty where there is none. */
    static Optional<Refusal> refusal(PublicationCommand command, List<Optional<CandidateBoard>> read) {
        List<Integer> unknown = IntStream.range(0, read.size())
                .filter(place -> read.get(place).isEmpty())
                .boxed()
                .toList();
        if (!unknown.isEmpty()) {
            return Optional.of(new Refusal.CampaignsUnknown(unknown));
        }
        boolean another = read.stream()
                .flatMap(Optional::stream)
                .anyMatch(each -> each.latest().isPresent());
        return read.stream()
                .flatMap(Optional::stream)
                .<Refusal>flatMap(each -> each.refusal().stream())
                .findFirst()
                .or(() -> another && command.reason() == null
                        ? Optional.of(new Refusal.ReasonMissing())
                        : Optional.empty());
    }
}
