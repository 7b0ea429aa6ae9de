package dti.scoring.sheets.application;

import dti.rules.framework.Node;
import dti.rules.rule.InputDefinition;
import dti.rules.rule.RuleSpec;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.scoring.submissions.domain.LeafEntry;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form that a unit fills in: every leaf that applies to it, under its headings, with the values entered already.
 *
 * @param unitName for people; the code where the name is not known
 * @param lines in the order of the framework
 */
record SheetForm(Submission.Opened submission, ScoredFramework framework, String unitName, List<Line> lines) {

    SheetForm {
        lines = List.copyOf(lines);
    }

    /**
     * A line of the sheet.
     *
     * @param leaf absent on a heading
     * @param figures the inputs of the leaf's rule; empty where points are entered
     */
    record Line(Node node, @Nullable Leaf leaf, RuleSpec rule, List<InputDefinition> figures, LeafEntry entry) {}

    static SheetForm of(Submission.Opened submission, ScoredFramework framework, String unitName) {
        Map<String, Leaf> leaves = new HashMap<>();
        Set<String> shown = new HashSet<>();
        for (Leaf leaf : framework.leaves()) {
            if (leaf.appliesTo(submission.opening().groups())) {
                leaves.put(leaf.key(), leaf);
                showWithHeadings(leaf.key(), framework, shown);
            }
        }
        List<Line> lines = framework.index().framework().nodes().stream()
                .filter(node -> shown.contains(node.key()))
                .map(node -> line(node, leaves.get(node.key()), submission, framework))
                .toList();
        return new SheetForm(submission, framework, unitName, lines);
    }

    private static void showWithHeadings(String leaf, ScoredFramework framework, Set<String> shown) {
        String key = leaf;
        while (key != null && shown.add(key)) {
            key = framework.node(key).map(Node::parent).orElse(null);
        }
    }

    private static Line line(Node node, @Nullable Leaf leaf, Submission.Opened submission, ScoredFramework framework) {
        RuleSpec rule = leaf == null ? RuleSpec.MANUAL : framework.rule(node.key());
        List<InputDefinition> figures = leaf == null || leaf.manual() ? List.of() : rule.inputs();
        return new Line(node, leaf, rule, figures, submission.leaf(node.key()));
    }

    /** Returns the largest number of figures of any leaf. */
    int figuresMax() {
        return lines.stream().mapToInt(line -> line.figures().size()).max().orElse(0);
    }
}
