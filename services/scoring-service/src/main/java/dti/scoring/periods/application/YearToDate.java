package dti.scoring.periods.application;

import dti.runtime.access.Caller;
import dti.scoring.periods.application.PeriodCampaigns.PeriodCampaign;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The submissions of one unit in the periods of one year, up to one of them. */
@ApplicationScoped
public class YearToDate {

    private final PeriodCampaigns campaigns;
    private final FoldedSubmissions submissions;
    private final Catalogues catalogues;

    YearToDate(PeriodCampaigns campaigns, FoldedSubmissions submissions, Catalogues catalogues) {
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.catalogues = catalogues;
    }

    /** A submission with the framework version it is scored by. */
    public record Scored(EarlierSubmission submission, ScoredFramework framework) {}

    /**
     * The submissions that were opened and that the caller may read, earliest first; the last one is the submission
     * itself.
     */
    public Uni<List<Scored>> upTo(SubmissionId id, Caller caller) {
        return campaigns
                .of(id)
                .flatMap(all -> Multi.createFrom()
                        .iterable(inYear(id, all))
                        .onItem()
                        .transformToUniAndConcatenate(campaign -> scored(campaign, id.unit(), caller))
                        .filter(Optional::isPresent)
                        .map(Optional::orElseThrow)
                        .collect()
                        .asList());
    }

    private static List<PeriodCampaign> inYear(SubmissionId id, List<PeriodCampaign> all) {
        return all.stream()
                .filter(own -> own.code().equals(id.campaign()))
                .findFirst()
                .map(own -> all.stream()
                        .filter(each -> each.period().isInYearTo(own.period()))
                        .filter(each -> !each.period().equals(own.period()) || each.equals(own))
                        .toList())
                .orElse(List.of());
    }

    private Uni<Optional<Scored>> scored(PeriodCampaign campaign, String unit, Caller caller) {
        SubmissionId id = new SubmissionId(campaign.code(), unit);
        return submissions.latest(id).flatMap(state -> switch (state) {
            case Submission.Opened opened
            when SubmissionAccess.mayRead(caller, id, opened) ->
                catalogues
                        .of(opened.framework())
                        .map(framework -> Optional.of(new Scored(new EarlierSubmission(campaign, opened), framework)));
            case Submission.Opened _, Submission.NotOpened _ -> Uni.createFrom().item(Optional.empty());
        });
    }
}
