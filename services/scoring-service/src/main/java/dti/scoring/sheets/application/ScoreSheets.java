package dti.scoring.sheets.application;

import dti.contracts.CampaignChanged.Campaign;
import dti.contracts.UnitChanged;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.StoredEvent;
import dti.rules.framework.Framework;
import dti.rules.framework.Instrument;
import dti.rules.score.ScoreTree;
import dti.runtime.problem.Language;
import dti.scoring.copies.application.ReferenceCopies;
import dti.scoring.logs.EventLogs;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.PhaseNames;
import dti.scoring.submissions.application.UnitNames;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionScore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds filled score sheets: the paper that a unit files and signs, for its submission at a given moment. */
@ApplicationScoped
public class ScoreSheets {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Catalogues catalogues;
    private final ReferenceCopies copies;
    private final UnitNames units;
    private final EventLogs logs;
    private final Clock clock;

    ScoreSheets(Catalogues catalogues, ReferenceCopies copies, UnitNames units, EventLogs logs, Clock clock) {
        this.clock = clock;
        this.catalogues = catalogues;
        this.copies = copies;
        this.units = units;
        this.logs = logs;
    }

    /** The texts on the paper besides the scores. */
    private record Masthead(@Nullable String superior, String unitName, String campaignTitle, String period) {}

    public Uni<ScoreSheet> of(Submission.Opened submission) {
        StreamVersion beforeLast = new StreamVersion(submission.version() - 1);
        return catalogues
                .of(submission.framework())
                .flatMap(framework -> masthead(submission)
                        .flatMap(masthead -> logs.submissions()
                                .readStream(submission.id().stream(), beforeLast, 1)
                                .map(last -> sheet(submission, framework, masthead, last.getFirst()))));
    }

    private Uni<Masthead> masthead(Submission.Opened submission) {
        String unit = submission.opening().unit();
        String campaign = submission.opening().campaign();
        return copies.campaign(campaign)
                .flatMap(known -> units.name(unit)
                        .flatMap(name -> superior(unit)
                                .map(superior -> new Masthead(
                                        superior.orElse(null),
                                        name,
                                        known.map(Campaign::title).orElse(campaign),
                                        known.map(Campaign::period).orElse("")))));
    }

    private Uni<Optional<String>> superior(String unit) {
        return copies.unit(unit)
                .flatMap(known -> known.map(UnitChanged::parent)
                        .map(parent -> units.name(parent).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private ScoreSheet sheet(
            Submission.Opened submission, ScoredFramework framework, Masthead masthead, StoredEvent last) {
        ScoreTree tree = SubmissionScore.of(submission, framework);
        Framework document = framework.index().framework();
        return new ScoreSheet(
                masthead.superior(),
                masthead.unitName(),
                masthead.campaignTitle(),
                masthead.period(),
                document.title(),
                instrument(document.header().instrument()),
                provisional(submission),
                new ScoreSheetLines(submission, framework).of(tree),
                totals(submission, document, tree),
                submission.bonuses().stream()
                        .map(bonus -> new ScoreSheet.BonusLine(ScoreSheetLines.points(bonus.points()), bonus.reason()))
                        .toList(),
                proof(submission, last));
    }

    private static @Nullable String instrument(@Nullable Instrument issued) {
        if (issued == null) {
            return null;
        }
        String text = Stream.of(
                        issued.number() == null ? null : "số " + issued.number(),
                        issued.date() == null ? null : "ngày " + issued.date(),
                        issued.issuer() == null ? null : "của " + issued.issuer(),
                        issued.draft() ? "(bản dự thảo)" : null)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String provisional(Submission.Opened submission) {
        return submission.course().isFinal()
                ? null
                : "SỐ LIỆU TẠM THỜI – đợt đánh giá đang ở giai đoạn " + PhaseNames.of(submission.phase(), Language.VI)
                        + ", điểm còn thay đổi";
    }

    private static ScoreSheet.Totals totals(Submission.Opened submission, Framework document, ScoreTree tree) {
        var total = tree.total();
        return new ScoreSheet.Totals(
                ScoreSheetLines.points(document.declaredMax()),
                ScoreSheetLines.points(total.applicableMax()),
                ScoreSheetLines.points(total.self()),
                ScoreSheetLines.points(total.council()),
                ScoreSheetLines.points(total.achieved()),
                ScoreSheetLines.points(submission.bonus()),
                ScoreSheetLines.points(total.percent()));
    }

    private ScoreSheet.Proof proof(Submission.Opened submission, StoredEvent last) {
        var pin = submission.framework();
        return new ScoreSheet.Proof(
                submission.opening().campaign(),
                submission.opening().unit(),
                pin.key() + " v" + pin.version(),
                submission.version(),
                last.position().value(),
                last.hash(),
                TIME.format(last.recordedAt()),
                TIME.format(clock.instant()));
    }
}
