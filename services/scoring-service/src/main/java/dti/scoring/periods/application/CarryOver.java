package dti.scoring.periods.application;

import dti.eventsourcing.Decision;
import dti.runtime.access.Caller;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.scoring.periods.application.PeriodCampaigns.PeriodCampaign;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.CarriedValue;
import dti.scoring.submissions.domain.LeafCatalogue;
import dti.scoring.submissions.domain.LeafEntry;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionCommand.EnterSelfScores;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import dti.scoring.submissions.domain.SubmissionDecider;
import dti.scoring.submissions.domain.SubmissionEvent;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proposes a unit's values of the period before for this one. A proposal is only computed; a value counts once the
 * officer confirms it, in an event that names its source.
 */
@ApplicationScoped
public class CarryOver {

    private final PeriodCampaigns campaigns;
    private final FoldedSubmissions submissions;
    private final Catalogues catalogues;

    CarryOver(PeriodCampaigns campaigns, FoldedSubmissions submissions, Catalogues catalogues) {
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.catalogues = catalogues;
    }

    /**
     * The values that may be taken over now.
     *
     * @param from null if there is no earlier submission
     */
    public record Proposal(
            Submission.Opened submission,
            ScoredFramework framework,
            @Nullable EarlierSubmission from,
            List<Item> items) {}

    /**
     * The value of one leaf.
     *
     * @param refusedBy the rule that would refuse it now; null if it may be confirmed
     */
    public record Item(
            String leaf,
            LeafEntry.SelfScore earlier,
            @Nullable String refusedBy) {}

    /**
     * The unit's values of the latest earlier period with any entry. Fails if the caller may not read that submission
     * too.
     */
    public Uni<Proposal> proposal(Submission.Opened submission, Instant now, Caller caller) {
        return campaigns
                .of(submission.id())
                .flatMap(all -> latest(submission.id(), earlier(submission.id(), all)))
                .invoke(from -> from.map(EarlierSubmission::state)
                        .ifPresent(earlier -> SubmissionAccess.read(caller, earlier.id(), earlier)))
                .flatMap(from -> catalogues
                        .of(submission.framework())
                        .map(framework -> proposal(submission, framework, from, now)));
    }

    /**
     * The entries that confirm proposed leaves. Fails with 409 if the source is not an earlier period of this one,
     * and with 422 for a leaf without a value there.
     */
    public Uni<List<Entry>> confirmed(Submission.Opened submission, CarriedValue from, List<String> leaves) {
        SubmissionId source = new SubmissionId(from.campaign(), submission.id().unit());
        return campaigns
                .of(submission.id())
                .invoke(all -> requireEarlier(from, earlier(submission.id(), all)))
                .chain(() -> submissions.atVersion(source, from.version()))
                .flatMap(state -> catalogues
                        .of(submission.framework())
                        .map(framework -> entries(state, framework, from.campaign(), leaves)));
    }

    /** Campaigns of earlier periods of the same length, latest first. */
    private static List<PeriodCampaign> earlier(SubmissionId id, List<PeriodCampaign> all) {
        Optional<PeriodCampaign> own =
                all.stream().filter(each -> each.code().equals(id.campaign())).findFirst();
        return all.reversed().stream()
                .filter(each ->
                        own.isPresent() && each.period().isBefore(own.get().period()))
                .toList();
    }

    private Uni<Optional<EarlierSubmission>> latest(SubmissionId id, List<PeriodCampaign> earlier) {
        if (earlier.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        PeriodCampaign first = earlier.getFirst();
        return submissions.latest(new SubmissionId(first.code(), id.unit())).flatMap(state -> switch (state) {
            case Submission.Opened opened
            when hasEntries(opened) -> Uni.createFrom().item(Optional.of(new EarlierSubmission(first, opened)));
            case Submission.Opened _, Submission.NotOpened _ -> latest(id, earlier.subList(1, earlier.size()));
        });
    }

    private static boolean hasEntries(Submission.Opened submission) {
        return submission.leaves().values().stream().anyMatch(leaf -> leaf.self() != null);
    }

    private static Proposal proposal(
            Submission.Opened submission, ScoredFramework framework, Optional<EarlierSubmission> from, Instant now) {
        List<Item> items = new ArrayList<>();
        from.ifPresent(source -> {
            for (LeafCatalogue.Leaf leaf : framework.leaves()) {
                LeafEntry.SelfScore self = source.state().leaf(leaf.key()).self();
                if (self != null) {
                    Entry entry = entry(leaf, self, source.campaign().code());
                    items.add(new Item(leaf.key(), self, refusal(submission, framework, entry, now)));
                }
            }
        });
        return new Proposal(submission, framework, from.orElse(null), items);
    }

    private static @Nullable String refusal(
            Submission.Opened submission, ScoredFramework framework, Entry entry, Instant now) {
        EnterSelfScores wanted = new EnterSelfScores(List.of(entry), now, SubmissionActor.system("carry-over"));
        return switch (new SubmissionDecider(framework).decide(wanted, submission)) {
            case Decision.Accepted<SubmissionEvent, Refusal> _ -> null;
            case Decision.Rejected<SubmissionEvent, Refusal>(Refusal.EntriesRefused(var entries)) ->
                entries.getFirst().why().rule();
            case Decision.Rejected<SubmissionEvent, Refusal>(Refusal reason) -> reason.rule();
        };
    }

    private static List<Entry> entries(
            Submission source, ScoredFramework framework, String campaign, List<String> leaves) {
        List<Entry> entries = new ArrayList<>();
        for (String key : leaves) {
            LeafEntry.SelfScore self = source instanceof Submission.Opened opened
                    ? opened.leaf(key).self()
                    : null;
            Optional<LeafCatalogue.Leaf> leaf = framework.leaf(key);
            if (self == null || leaf.isEmpty()) {
                throw nothing(entries.size(), key);
            }
            entries.add(entry(leaf.get(), self, campaign));
        }
        return entries;
    }

    /**
     * An entry with figures if the leaf now takes figures. The points then follow from the present rule, not from the
     * earlier points.
     */
    private static Entry entry(LeafCatalogue.Leaf leaf, LeafEntry.SelfScore self, String campaign) {
        CarriedValue carried = new CarriedValue(campaign, self.version());
        return leaf.manual()
                ? new Entry(leaf.key(), self.points(), null, self.note(), carried)
                : new Entry(leaf.key(), null, self.inputs(), self.note(), carried);
    }

    private static void requireEarlier(CarriedValue from, List<PeriodCampaign> earlier) {
        if (earlier.stream().noneMatch(each -> each.code().equals(from.campaign()))) {
            throw ProblemException.refused(
                    "not-an-earlier-period",
                    new Text(
                            "Đợt " + from.campaign() + " không phải kỳ trước cùng loại, cùng bộ chỉ số của đơn vị này.",
                            "Campaign " + from.campaign()
                                    + " is no earlier period of this length and framework for the unit."));
        }
    }

    private static ProblemException nothing(int index, String leaf) {
        return ProblemException.invalid(FieldError.body(
                "/leaves/" + index,
                new Text(
                        "Kỳ trước không có giá trị cho tiêu chí " + leaf + ".",
                        "The earlier period has no value for leaf " + leaf + ".")));
    }
}
