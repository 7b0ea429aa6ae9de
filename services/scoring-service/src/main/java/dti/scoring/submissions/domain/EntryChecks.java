package dti.scoring.submissions.domain;

import dti.scoring.submissions.domain.LeafCatalogue.Computed;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks that apply to every score, whatever its author: the leaf exists, applies to the unit, and takes this value.
 */
final class EntryChecks {

    /** A score ready to be recorded, or the reason it is refused. */
    sealed interface Checked {
        record Value(@Nullable BigDecimal points, Map<String, Object> inputs, List<String> flags) implements Checked {}

        record No(EntryRefusal why) implements Checked {}
    }

    private final LeafCatalogue catalogue;
    private final Submission.Opened submission;

    EntryChecks(LeafCatalogue catalogue, Submission.Opened submission) {
        this.catalogue = catalogue;
        this.submission = submission;
    }

    /** Empty if the leaf can be scored for this unit. */
    Optional<EntryRefusal> refusesLeaf(String key) {
        Optional<EntryRefusal> unfit = refusesSubject(key);
        boolean excluded = unfit.isEmpty() && submission.leaf(key).isExcluded();
        return excluded ? Optional.of(new EntryRefusal.LeafExcluded()) : unfit;
    }

    /** Empty if the leaf applies to this unit, whether it is excluded or not. */
    Optional<EntryRefusal> refusesSubject(String key) {
        Optional<Leaf> leaf = catalogue.leaf(key);
        if (leaf.isEmpty()) {
            return Optional.of(catalogue.hasNode(key) ? new EntryRefusal.NotALeaf() : new EntryRefusal.LeafUnknown());
        }
        if (!leaf.get().appliesTo(submission.opening().groups())) {
            return Optional.of(new EntryRefusal.LeafNotApplicable(
                    leaf.get().onlyForGroups().stream().sorted().toList()));
        }
        return Optional.empty();
    }

    /** Accepts a value that needs the campaign's reference value before that is known, without points. */
    Checked selfScore(SubmissionCommand.Entry entry) {
        Optional<EntryRefusal> unfit = refusesLeaf(entry.leaf());
        if (unfit.isPresent()) {
            return new Checked.No(unfit.get());
        }
        Leaf leaf = catalogue.leaf(entry.leaf()).orElseThrow();
        BigDecimal points = entry.points();
        Map<String, Object> inputs = entry.inputs();
        if ((points == null) == (inputs == null)) {
            return new Checked.No(new EntryRefusal.ExactlyOneValue());
        }
        if (points != null) {
            return leaf.manual() ? points(leaf, points) : new Checked.No(new EntryRefusal.PointsAreComputed());
        }
        Map<String, Object> all = withSupplied(leaf.key(), java.util.Objects.requireNonNull(inputs));
        Checked checked = inputs(leaf, all);
        boolean waits = checked instanceof Checked.No(EntryRefusal.ReferencePending ignored);
        return waits ? new Checked.Value(null, all, List.of(ReferenceValue.PENDING)) : checked;
    }

    /** Adds the supplied figures that the unit does not enter; its own figures have precedence. */
    private Map<String, Object> withSupplied(String leaf, Map<String, Object> own) {
        SuppliedInputs supplied = submission.leaf(leaf).supplied();
        Map<String, Object> all = new LinkedHashMap<>(supplied == null ? Map.of() : supplied.inputs());
        all.putAll(own);
        return all;
    }

    Checked points(Leaf leaf, BigDecimal points) {
        if (points.signum() < 0 || points.compareTo(leaf.max()) > 0) {
            return new Checked.No(new EntryRefusal.PointsOutOfRange(points, leaf.max()));
        }
        if (points.stripTrailingZeros().scale() > leaf.decimals()) {
            return new Checked.No(new EntryRefusal.TooManyDecimals(points, leaf.decimals()));
        }
        return new Checked.Value(points, Map.of(), List.of());
    }

    Checked inputs(Leaf leaf, Map<String, Object> inputs) {
        if (leaf.manual()) {
            return new Checked.No(new EntryRefusal.LeafTakesPoints());
        }
        return switch (catalogue.compute(leaf, inputs, submission.circumstances(leaf.key()))) {
            case Computed.Points(BigDecimal points, List<String> flags) -> new Checked.Value(points, inputs, flags);
            case Computed.Awaiting ignored -> new Checked.No(new EntryRefusal.ReferencePending());
            case Computed.Missing(List<String> names) -> new Checked.No(new EntryRefusal.InputsMissing(names));
            case Computed.Invalid(String name, String vi, String en) ->
                new Checked.No(new EntryRefusal.InputInvalid(name, vi, en));
        };
    }
}
