package dti.scoring.sheets.application;

import dti.rules.framework.Node;
import dti.rules.score.LeafState;
import dti.rules.score.NodeScore;
import dti.rules.score.ScoreTree;
import dti.scoring.submissions.domain.Authority;
import dti.scoring.submissions.domain.Exclusion;
import dti.scoring.submissions.domain.LeafEntry;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a filled score sheet, in the order of the decision. */
final class ScoreSheetLines {

    private static final String NOTHING = "";

    private final Submission.Opened submission;
    private final ScoredFramework framework;

    ScoreSheetLines(Submission.Opened submission, ScoredFramework framework) {
        this.submission = submission;
        this.framework = framework;
    }

    List<ScoreSheet.Line> of(ScoreTree tree) {
        return tree.nodes().stream().map(this::line).toList();
    }

    private ScoreSheet.Line line(NodeScore score) {
        Node node = score.node();
        boolean leaf = framework.index().isLeaf(node.key());
        boolean applies = score.state() != LeafState.NOT_APPLICABLE;
        var totals = score.totals();
        return new ScoreSheet.Line(
                Objects.requireNonNullElse(node.code(), NOTHING),
                node.name(),
                depth(node),
                !leaf,
                printedMax(node),
                applicable(node, totals.applicableMax(), applies),
                applies ? points(totals.self()) : NOTHING,
                applies ? points(totals.council()) : NOTHING,
                applies ? points(totals.achieved()) : NOTHING,
                leaf ? notes(score) : List.of());
    }

    private int depth(Node node) {
        int depth = 0;
        String parent = node.parent();
        while (parent != null) {
            depth++;
            parent = framework.node(parent).map(Node::parent).orElse(null);
        }
        return depth;
    }

    private static String printedMax(Node node) {
        String text = node.declaredMaxText();
        return text == null ? points(node.declaredMax()) : text;
    }

    private static @Nullable String applicable(Node node, BigDecimal applicable, boolean applies) {
        if (!applies) {
            return "không áp dụng";
        }
        BigDecimal printed = node.declaredMax();
        return printed != null && printed.compareTo(applicable) == 0 ? null : points(applicable);
    }

    /** Returns the points with a decimal comma, as in Vietnamese. */
    static String points(@Nullable BigDecimal points) {
        return points == null ? NOTHING : DisplayedValues.plain(points).replace('.', ',');
    }

    private List<String> notes(NodeScore score) {
        LeafEntry entry = submission.leaf(score.key());
        List<String> notes = new ArrayList<>();
        state(score, entry).ifPresent(notes::add);
        entry.standing().map(ScoreSheetLines::decision).ifPresent(notes::add);
        LeafEntry.SelfScore self = entry.self();
        if (self != null && self.note() != null && !self.note().isBlank()) {
            notes.add("Đơn vị: " + self.note());
        }
        if (!entry.evidence().isEmpty()) {
            notes.add("Minh chứng: " + entry.evidence().size());
        }
        return notes;
    }

    private Optional<String> state(NodeScore score, LeafEntry entry) {
        return switch (score.state()) {
            case null -> Optional.empty();
            case SCORED -> Optional.empty();
            case PENDING -> Optional.of("Chưa nhập");
            case DEFAULTED -> Optional.of("Không nhập, mặc định 0 điểm");
            case NOT_APPLICABLE -> Optional.of(notApplicable(score.node(), entry));
        };
    }

    private String notApplicable(Node node, LeafEntry entry) {
        Exclusion exclusion = entry.appeal().exclusion();
        if (exclusion != null && exclusion.status() == Exclusion.Status.GRANTED) {
            return "Không áp dụng: Hội đồng loại trừ – " + exclusion.reason();
        }
        var groups =
                framework.leaf(node.key()).map(leaf -> leaf.onlyForGroups()).orElseThrow();
        return groups.isEmpty() || groups.stream().anyMatch(submission.opening().groups()::contains)
                ? "Không áp dụng theo số liệu đã nhập"
                : "Không áp dụng: chỉ dành cho đơn vị thuộc nhóm "
                        + String.join(", ", groups.stream().sorted().toList());
    }

    private static String decision(LeafEntry.Decided decided) {
        String who = decided.authority() == Authority.COUNCIL ? "Hội đồng" : "Người thẩm định";
        String what = decided.round() == 0
                ? "Đính chính"
                : who + (decided.accepted() ? " công nhận" : " chấm") + ", vòng " + decided.round();
        return decided.reason() == null || decided.reason().isBlank() ? what : what + ": " + decided.reason();
    }
}
