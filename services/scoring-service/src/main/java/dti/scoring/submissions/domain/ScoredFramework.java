package dti.scoring.submissions.domain;

import dti.rules.evaluate.EvaluationContext;
import dti.rules.evaluate.Flag;
import dti.rules.evaluate.InputProblem;
import dti.rules.evaluate.InputValues;
import dti.rules.evaluate.Outcome;
import dti.rules.evaluate.RuleEngine;
import dti.rules.framework.Framework;
import dti.rules.framework.Node;
import dti.rules.number.Points;
import dti.rules.number.Rational;
import dti.rules.rule.RuleSpec;
import dti.rules.score.FrameworkIndex;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A framework version prepared for deciding and scoring. Immutable, shared by all submissions pinned to it. */
public final class ScoredFramework implements LeafCatalogue {

    /** The name of the campaign's reference value among the missing inputs of a rule's outcome. */
    private static final String REFERENCE = "campaign:reference";

    private final FrameworkIndex index;
    private final Map<String, Leaf> leaves;
    private final List<Leaf> inOrder;
    private final InfoForm infoForm;
    private final PlanUses planUses;

    public ScoredFramework(Framework framework) {
        this.index = FrameworkIndex.of(framework);
        this.leaves = leaves(index);
        this.inOrder = List.copyOf(leaves.values());
        this.infoForm = InfoForm.of(index);
        this.planUses = PlanUses.of(index);
    }

    public FrameworkIndex index() {
        return index;
    }

    public Optional<Node> node(String key) {
        return index.node(key);
    }

    @Override
    public boolean hasNode(String key) {
        return index.node(key).isPresent();
    }

    @Override
    public Optional<Leaf> leaf(String key) {
        return Optional.ofNullable(leaves.get(key));
    }

    @Override
    public Demands demands(String leaf) {
        return index.node(leaf)
                .map(node -> new Demands(node.guidance().deadline(), node.demandsSignature()))
                .orElse(Demands.NONE);
    }

    @Override
    public List<Leaf> leaves() {
        return inOrder;
    }

    @Override
    public Computed compute(Leaf leaf, Map<String, Object> inputs, LeafContext circumstances) {
        return switch (evaluate(leaf, inputs, circumstances)) {
            case Outcome.Scored scored ->
                new Computed.Points(
                        scored.points().value(),
                        scored.flags().stream().map(Flag::code).toList());
            case Outcome.NotApplicable no ->
                new Computed.Points(null, List.of(no.reason().code()));
            case Outcome.Missing missing -> missing(missing.inputs());
            case Outcome.Invalid invalid -> invalid(invalid.problems().getFirst());
        };
    }

    /** Reports inputs that people can give first; the campaign's reference value arrives without them. */
    private static Computed missing(List<String> names) {
        List<String> own =
                names.stream().filter(name -> !name.equals(REFERENCE)).toList();
        return own.isEmpty() ? new Computed.Awaiting(ReferenceValue.PENDING) : new Computed.Missing(own);
    }

    @Override
    public InfoForm infoForm() {
        return infoForm;
    }

    @Override
    public PlanUses planUses() {
        return planUses;
    }

    /** The rule's outcome with every step of its arithmetic. */
    public Outcome evaluate(Leaf leaf, Map<String, Object> inputs, LeafContext circumstances) {
        return RuleEngine.evaluate(
                rule(leaf.key()),
                Points.from(leaf.max()).orElseThrow(),
                InputValues.of(inputs),
                context(leaf, circumstances));
    }

    /** The rule as printed, or the reading that a resolution of the framework chose. */
    public RuleSpec rule(String leaf) {
        return index.rule(index.node(leaf).orElseThrow().key()).orElse(RuleSpec.MANUAL);
    }

    /** The leaves whose values are compared with the campaign's reference value. */
    public List<Leaf> relativeLeaves() {
        return leaves().stream()
                .filter(leaf -> RelativeRules.isRelative(rule(leaf.key())))
                .toList();
    }

    /** The value of a relative leaf in the unit's self score. */
    public Optional<BigDecimal> relativeValue(Leaf leaf, Submission.Opened submission) {
        return RelativeRules.value(rule(leaf.key()), submission.leaf(leaf.key()), submission.circumstances(leaf.key()));
    }

    /** Leaves in the framework's order. */
    private static Map<String, Leaf> leaves(FrameworkIndex index) {
        Map<String, Leaf> leaves = new LinkedHashMap<>();
        for (Node node : index.framework().nodes()) {
            if (index.isLeaf(node.key())) {
                leaves.put(node.key(), leaf(node, index));
            }
        }
        return leaves;
    }

    private static Leaf leaf(Node node, FrameworkIndex index) {
        return new Leaf(
                node.key(),
                index.max(node.key()),
                index.framework().scale(),
                index.rule(node.key()).orElse(RuleSpec.MANUAL).isManual(),
                groups(node, index));
    }

    /** The groups of the nearest limited node upwards: a leaf under a limited heading is limited too. */
    private static Set<String> groups(Node node, FrameworkIndex index) {
        Node at = node;
        while (at.appliesTo().groups().isEmpty() && at.parent() != null) {
            at = index.node(at.parent()).orElseThrow();
        }
        return Set.copyOf(at.appliesTo().groups());
    }

    private static EvaluationContext context(Leaf leaf, LeafContext circumstances) {
        ReferenceValue reference = circumstances.reference();
        EvaluationContext context = EvaluationContext.NONE
                .withScale(leaf.decimals())
                .withInfo(circumstances.info())
                .withPlan(circumstances.plan())
                .withReference(reference == null ? null : Rational.of(reference.value()));
        return circumstances.parameters().get("due") instanceof String due
                ? context.withDue(LocalDate.parse(due))
                : context;
    }

    private static Computed invalid(InputProblem problem) {
        return new Computed.Invalid(
                problem.input(), problem.message().vi(), problem.message().en());
    }

    /** The maximum of points of a node. */
    public BigDecimal max(String key) {
        return index.max(key);
    }
}
