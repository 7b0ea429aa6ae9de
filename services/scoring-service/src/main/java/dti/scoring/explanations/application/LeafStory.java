package dti.scoring.explanations.application;

import dti.rules.evaluate.Outcome;
import dti.rules.explain.Calculation;
import dti.rules.explain.Decision;
import dti.rules.explain.EvidenceItem;
import dti.rules.explain.LeafFacts;
import dti.rules.explain.LeafPrint;
import dti.rules.explain.LeafStatus;
import dti.rules.explain.Person;
import dti.rules.framework.Node;
import dti.rules.number.Points;
import dti.rules.rule.RuleBasis;
import dti.rules.rule.RuleLimits;
import dti.rules.rule.RuleSpec;
import dti.rules.score.NodeScore;
import dti.rules.score.ScoreTree;
import dti.scoring.submissions.application.EventFacts;
import dti.scoring.submissions.application.RecordedEvent;
import dti.scoring.submissions.domain.ExclusionEvent.ExclusionGranted;
import dti.scoring.submissions.domain.ExclusionEvent.ExclusionRefused;
import dti.scoring.submissions.domain.ExclusionEvent.ExclusionRequested;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.scoring.submissions.domain.LeafContext;
import dti.scoring.submissions.domain.ReferenceSource;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionEvent;
import dti.scoring.submissions.domain.SubmissionEvent.CorrectionMade;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilOverrideWithdrawn;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilScoreOverridden;
import dti.scoring.submissions.domain.SubmissionEvent.EvidenceAttached;
import dti.scoring.submissions.domain.SubmissionEvent.ExplanationGiven;
import dti.scoring.submissions.domain.SubmissionEvent.InputSupplied;
import dti.scoring.submissions.domain.SubmissionEvent.ReferenceValueFixed;
import dti.scoring.submissions.domain.SubmissionEvent.ReviewerScoreGiven;
import dti.scoring.submissions.domain.SubmissionEvent.ScoreAccepted;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreWithdrawn;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the facts about one leaf from a submission's events. */
public final class LeafStory {

    /** Dates are given in Vietnamese time, in which they were decided. */
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ScoredFramework framework;
    private final Submission.Opened submission;
    private final Node node;
    private final Leaf leaf;

    /** @param leaf a leaf of the framework */
    public LeafStory(ScoredFramework framework, Submission.Opened submission, Leaf leaf) {
        this.framework = framework;
        this.submission = submission;
        this.leaf = leaf;
        this.node = framework.node(leaf.key()).orElseThrow();
    }

    /**
     * All facts about the leaf.
     *
     * @param events of the submission, oldest first
     */
    public LeafFacts facts(List<RecordedEvent> events, ScoreTree tree) {
        List<RecordedEvent> own = events.stream().filter(this::isOfLeaf).toList();
        return new LeafFacts(print(), rule(), calculation(own, events), decisions(own), evidence(own), standing(tree));
    }

    private boolean isOfLeaf(RecordedEvent recorded) {
        return recorded.event() instanceof SubmissionEvent.LeafEvent about
                && about.leaf().equals(leaf.key());
    }

    private LeafPrint print() {
        return new LeafPrint(
                node.key(),
                node.code(),
                node.name(),
                points(leaf.max()),
                framework.index().framework().header().source().document());
    }

    /** The rule. If its basis names no line of the document, the line of the leaf's row is the basis. */
    private RuleSpec rule() {
        RuleSpec rule = framework.rule(leaf.key());
        Integer line = node.line();
        if (!rule.basis().lines().isEmpty() || line == null) {
            return rule;
        }
        RuleBasis basis = rule.basis();
        RuleBasis placed = new RuleBasis(basis.text(), List.of(line), basis.interpretation(), basis.reading());
        return new RuleSpec(rule.rule(), rule.inputs(), placed, rule.readings(), rule.tests());
    }

    private @Nullable Calculation calculation(List<RecordedEvent> own, List<RecordedEvent> all) {
        Optional<RecordedEvent> last = own.stream().filter(this::isCalculated).reduce((earlier, later) -> later);
        if (last.isEmpty()) {
            return null;
        }
        Map<String, Object> inputs =
                leaf.manual() ? points(last.get().event()) : inputs(last.get().event());
        InputStory story = new InputStory(all, last.get(), leaf.manual());
        LeafContext circumstances = submission.circumstances(leaf.key()).withPlan(story.planFigures());
        Outcome outcome = framework.evaluate(leaf, inputs, circumstances);
        return new Calculation(outcome, story.provenance(framework.rule(leaf.key()), inputs));
    }

    /**
     * True for an event with points computed by a rule, even if all inputs come from elsewhere, or with points shown
     * beside the plan's figures.
     */
    private boolean isCalculated(RecordedEvent recorded) {
        if (leaf.manual()) {
            boolean beside = !framework
                    .planUses()
                    .references(leaf.key(), submission.plan())
                    .isEmpty();
            return beside && !points(recorded.event()).isEmpty();
        }
        return recorded.event() instanceof SelfScoreEntered
                || !inputs(recorded.event()).isEmpty();
    }

    private static Map<String, Object> points(SubmissionEvent event) {
        BigDecimal points = EventFacts.of(event).points();
        return points == null ? Map.of() : Map.of(RuleLimits.POINTS, points);
    }

    private static Map<String, Object> inputs(SubmissionEvent event) {
        return switch (event) {
            case SelfScoreEntered e -> e.inputs();
            case ReviewerScoreGiven e -> e.inputs();
            case CouncilScoreOverridden e -> e.inputs();
            default -> Map.of();
        };
    }

    private static List<Decision> decisions(List<RecordedEvent> own) {
        return own.stream()
                .flatMap(recorded -> kind(recorded.event()).stream().map(kind -> decision(recorded, kind)))
                .toList();
    }

    private static Optional<Decision.Kind> kind(SubmissionEvent event) {
        return switch (event) {
            case SelfScoreEntered _ -> Optional.of(Decision.Kind.SELF_SCORE_ENTERED);
            case SelfScoreWithdrawn _ -> Optional.of(Decision.Kind.SELF_SCORE_WITHDRAWN);
            case ReviewerScoreGiven _ -> Optional.of(Decision.Kind.REVIEWER_SCORE_GIVEN);
            case CouncilScoreOverridden _ -> Optional.of(Decision.Kind.COUNCIL_SCORE_OVERRIDDEN);
            case ScoreAccepted _ -> Optional.of(Decision.Kind.SCORE_ACCEPTED);
            case CouncilOverrideWithdrawn _ -> Optional.of(Decision.Kind.COUNCIL_OVERRIDE_WITHDRAWN);
            case InputSupplied _ -> Optional.of(Decision.Kind.INPUT_SUPPLIED);
            case ReferenceValueFixed e -> Optional.of(kind(e.source()));
            case ExplanationGiven _ -> Optional.of(Decision.Kind.EXPLANATION_GIVEN);
            case ExclusionRequested _ -> Optional.of(Decision.Kind.EXCLUSION_REQUESTED);
            case ExclusionGranted _ -> Optional.of(Decision.Kind.EXCLUSION_GRANTED);
            case ExclusionRefused _ -> Optional.of(Decision.Kind.EXCLUSION_REFUSED);
            case CorrectionMade _ -> Optional.of(Decision.Kind.CORRECTION_MADE);
            default -> Optional.empty();
        };
    }

    private static Decision.Kind kind(ReferenceSource source) {
        return switch (source) {
            case COUNCIL -> Decision.Kind.REFERENCE_SET;
            case BEST_UNIT -> Decision.Kind.REFERENCE_TAKEN_FROM_BEST;
        };
    }

    private static Decision decision(RecordedEvent recorded, Decision.Kind kind) {
        EventFacts facts = EventFacts.of(recorded.event());
        return new Decision(
                kind,
                person(facts.by()),
                at(recorded),
                recorded.stored().version().value(),
                optionalPoints(facts.points()),
                facts.reason());
    }

    private List<EvidenceItem> evidence(List<RecordedEvent> own) {
        return own.stream()
                .filter(recorded -> recorded.event() instanceof EvidenceAttached attached
                        && submission.leaf(leaf.key()).hasEvidence(attached.evidenceId()))
                .map(LeafStory::evidence)
                .toList();
    }

    private static EvidenceItem evidence(RecordedEvent recorded) {
        EvidenceAttached attached = (EvidenceAttached) recorded.event();
        String name = attached.mediaType() + " "
                + attached.sha256().substring(0, Math.min(12, attached.sha256().length()));
        return new EvidenceItem(
                name, attached.signature(), recorded.stored().version().value());
    }

    private LeafStatus standing(ScoreTree tree) {
        NodeScore score = tree.node(leaf.key()).orElseThrow();
        var totals = score.totals();
        return new LeafStatus(
                java.util.Objects.requireNonNull(score.state()),
                optionalPoints(totals.self()),
                optionalPoints(totals.council()),
                optionalPoints(totals.achieved()));
    }

    static Person person(SubmissionActor by) {
        return new Person(by.subject(), by.role(), by.unit());
    }

    static OffsetDateTime at(RecordedEvent recorded) {
        return recorded.stored().recordedAt().atZone(VIETNAM).toOffsetDateTime();
    }

    private static @Nullable Points optionalPoints(@Nullable BigDecimal value) {
        return value == null ? null : points(value);
    }

    private static Points points(BigDecimal value) {
        return Points.from(value).orElseThrow();
    }
}
