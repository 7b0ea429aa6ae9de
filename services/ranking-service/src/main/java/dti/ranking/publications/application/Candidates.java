package dti.ranking.publications.application;

import dti.ranking.leaderboards.application.FinalBoards;
import dti.ranking.leaderboards.application.FinalBoards.FinalBoard;
import dti.ranking.publications.domain.Candidate;
import dti.ranking.publications.domain.PublicationRule;
import dti.ranking.publications.domain.Refusal;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the campaigns whose results are to be published, and whether they can be. */
@ApplicationScoped
class Candidates {

    /** Rows of one edition, some 5 kB each while it is made: 50 MB. Two of the largest campaigns, or a province's of years. */
    private static final int UNITS_MAX = 10_000;

    private final FinalBoards boards;
    private final PublicationRows rows;

    Candidates(FinalBoards boards, PublicationRows rows) {
        this.boards = boards;
        this.rows = rows;
    }

    /** A campaign that can be published, and its edition before. */
    record Ready(FinalBoard board, Optional<PublicationRows.Latest> latest) {}

    /** All of the request, in its order; a problem where one is not known, or a rule stands against one. */
    Uni<List<Ready>> ready(PublicationRequest request, SqlConnection transaction) {
        return rows.units(request.campaigns(), transaction)
                .invoke(Candidates::requireRoom)
                .chain(() -> found(request, transaction))
                .map(found -> known(request.campaigns(), found))
                .call(ready -> Multi.createFrom()
                        .iterable(ready)
                        .onItem()
                        .transformToUniAndConcatenate(each -> check(each, transaction))
                        .collect()
                        .last())
                .invoke(ready -> requireReason(request, ready));
    }

    private static void requireRoom(long units) {
        if (units > UNITS_MAX) {
            throw ProblemException.invalid(FieldError.body(
                    "/campaigns",
                    new Text(
                            "Một lần công bố có tối đa " + UNITS_MAX + " dòng kết quả; hãy công bố thành nhiều lần.",
                            "A publication has " + UNITS_MAX + " results at most; publish in several.")));
        }
    }

    private Uni<List<Optional<Ready>>> found(PublicationRequest request, SqlConnection transaction) {
        return Multi.createFrom()
                .iterable(request.campaigns())
                .onItem()
                .transformToUniAndConcatenate(campaign -> find(campaign, transaction))
                .collect()
                .asList();
    }

    private Uni<Optional<Ready>> find(String campaign, SqlConnection transaction) {
        return boards.read(campaign, transaction)
                .flatMap(board ->
                        rows.latest(campaign, transaction).map(latest -> board.map(known -> new Ready(known, latest))));
    }

    private static List<Ready> known(List<String> campaigns, List<Optional<Ready>> found) {
        List<FieldError> unknown = new ArrayList<>();
        for (int index = 0; index < campaigns.size(); index++) {
            if (found.get(index).isEmpty()) {
                unknown.add(FieldError.body(
                        "/campaigns/" + index, new Text("Không có đợt đánh giá này.", "There is no such campaign.")));
            }
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
        return found.stream().map(Optional::orElseThrow).toList();
    }

    private Uni<Candidate> check(Ready ready, SqlConnection transaction) {
        var campaign = ready.board().campaign();
        return rows.parked(
                        campaign.code(), campaign.units(), campaign.framework().key(), transaction)
                .map(parked -> new Candidate(
                        campaign.code(),
                        campaign.phase(),
                        campaign.units(),
                        ready.board().phases(),
                        parked,
                        ready.board().waiting(),
                        ready.latest()
                                .filter(latest -> latest.campaignVersion()
                                        == ready.board().version())
                                .isPresent()))
                .invoke(candidate -> candidate.refusal().ifPresent(Candidates::refuse));
    }

    private static void refuse(Refusal refusal) {
        throw refused(refusal.rule(), refusal.campaign(), refusal.about());
    }

    static ProblemException refused(PublicationRule rule, String campaign, String about) {
        return ProblemException.refused(rule.wire(), new Text(rule.vi(campaign, about), rule.en(campaign, about)));
    }

    private static void requireReason(PublicationRequest request, List<Ready> ready) {
        boolean another = ready.stream().anyMatch(each -> each.latest().isPresent());
        if (another && request.reason() == null) {
            throw ProblemException.invalid(FieldError.body(
                    "/reason",
                    new Text(
                            "Công bố lại phải nêu lý do (reason).",
                            "Another edition of published results needs a reason.")));
        }
    }
}
