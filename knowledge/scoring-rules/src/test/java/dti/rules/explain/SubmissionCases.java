package dti.rules.explain;

import static dti.rules.evaluate.Leaf.map;

import dti.rules.evaluate.Leaf;
import dti.rules.number.Points;
import dti.rules.rule.RuleSpec;
import dti.rules.score.LeafState;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leaves of a submission with decisions. */
final class SubmissionCases {

    private static final Person OFFICER = new Person("officer-7", "unit-officer", "hn-so-noi-vu");
    private static final Person REVIEWER = new Person("reviewer-2", "reviewer", "hn-so-khcn");
    private static final Person COUNCIL = new Person("council-1", "council", "hn-ubnd");
    private static final LeafPrint LEAF =
            new LeafPrint("1.1", "1.1", "Người đứng đầu chủ trì chuyển đổi số", Points.of(5), "002");

    private SubmissionCases() {}

    static Map<String, LeafExplanation> all() {
        Map<String, LeafExplanation> cases = new LinkedHashMap<>();
        cases.put(
                "manual-overridden",
                manual(
                        new LeafStatus(LeafState.SCORED, Points.of(5), Points.of("4.5"), Points.of("4.5")),
                        decision(Decision.Kind.SELF_SCORE_ENTERED, OFFICER, 3, "5", null),
                        decision(Decision.Kind.REVIEWER_SCORE_GIVEN, REVIEWER, 9, "4", "Thiếu kết luận cuộc họp quý 3"),
                        decision(Decision.Kind.EXPLANATION_GIVEN, OFFICER, 12, null, "Đã bổ sung kết luận"),
                        decision(
                                Decision.Kind.COUNCIL_SCORE_OVERRIDDEN, COUNCIL, 15, "4.5", "Kết luận ban hành muộn")));
        cases.put(
                "manual-accepted",
                manual(
                        new LeafStatus(LeafState.SCORED, Points.of(5), Points.of(5), Points.of(5)),
                        decision(Decision.Kind.SELF_SCORE_ENTERED, OFFICER, 3, "5", "Theo báo cáo năm"),
                        decision(Decision.Kind.SCORE_ACCEPTED, REVIEWER, 8, "5", null)));
        cases.put(
                "manual-excluded",
                manual(
                        new LeafStatus(LeafState.NOT_APPLICABLE, null, null, null),
                        decision(Decision.Kind.EXCLUSION_REQUESTED, OFFICER, 4, null, "Không có đơn vị trực thuộc"),
                        decision(Decision.Kind.EXCLUSION_GRANTED, COUNCIL, 6, null, "Đúng thực tế")));
        cases.put(
                "manual-refused-and-defaulted",
                manual(
                        new LeafStatus(LeafState.DEFAULTED, null, null, Points.ZERO),
                        decision(Decision.Kind.SELF_SCORE_ENTERED, OFFICER, 3, "5", null),
                        decision(Decision.Kind.SELF_SCORE_WITHDRAWN, OFFICER, 4, null, "Nhập nhầm"),
                        decision(Decision.Kind.EXCLUSION_REQUESTED, OFFICER, 5, null, "Không thuộc chức năng"),
                        decision(Decision.Kind.EXCLUSION_REFUSED, COUNCIL, 6, null, "Thuộc chức năng")));
        cases.put("manual-pending", manual(new LeafStatus(LeafState.PENDING, null, null, null)));
        cases.put(
                "manual-corrected",
                manual(
                        new LeafStatus(LeafState.SCORED, Points.of(5), Points.of(3), Points.of(3)),
                        decision(Decision.Kind.SELF_SCORE_ENTERED, OFFICER, 3, "5", null),
                        decision(Decision.Kind.COUNCIL_SCORE_OVERRIDDEN, COUNCIL, 9, "4", "Thiếu minh chứng"),
                        decision(Decision.Kind.COUNCIL_OVERRIDE_WITHDRAWN, COUNCIL, 10, null, "Đã có minh chứng"),
                        decision(Decision.Kind.CORRECTION_MADE, COUNCIL, 30, "3", "Kết luận thanh tra")));
        cases.put("reading-chosen", reading());
        return cases;
    }

    private static LeafExplanation manual(LeafStatus standing, Decision... decisions) {
        List<EvidenceItem> evidence =
                List.of(new EvidenceItem("ket-luan-quy-3.pdf", "VALID", 5), new EvidenceItem("anh.jpg", "NONE", 7));
        return Explainer.explain(new LeafFacts(
                LEAF,
                RuleSpec.MANUAL,
                null,
                List.of(decisions),
                standing.state() == LeafState.SCORED ? evidence : List.of(),
                standing));
    }

    private static LeafExplanation reading() {
        Map<String, Object> wire = map(
                "kind",
                "ratio",
                "numerator",
                List.of("a"),
                "denominator",
                List.of("b"),
                "text",
                "Tỷ lệ: a/b",
                "line",
                155,
                "inputs",
                List.of(
                        map("name", "a", "label", "Số hoạt động kiểm tra", "type", "integer"),
                        map("name", "b", "label", "Thực hiện qua môi trường số", "type", "integer")),
                "readings",
                List.of(map(
                        "name",
                        "practical",
                        "interpretation",
                        "Bản in đảo ngược tỷ lệ.",
                        "rule",
                        map("kind", "ratio", "numerator", List.of("b"), "denominator", List.of("a")))));
        Leaf printed = Leaf.of("10", wire);
        RuleSpec practical = printed.spec().underReading("practical").orElseThrow();
        Leaf leaf = new Leaf(practical, printed.max(), printed.context());
        Map<String, Provenance> provenance = Map.of(
                "a", entered(Provenance.Channel.ENTERED, OFFICER, 3),
                "b", entered(Provenance.Channel.SUPPLIED, new Person("lgsp", "data-source", "so-tttt"), 4));
        LeafPrint print = new LeafPrint("7.8.6.r1", null, "Hoạt động kiểm tra qua môi trường số", leaf.max(), "003");
        LeafStatus standing = new LeafStatus(LeafState.SCORED, Points.of(4), null, Points.of(4));
        return Explainer.explain(new LeafFacts(
                print,
                practical,
                new Calculation(leaf.evaluate("a", 10, "b", 4), provenance),
                List.of(),
                List.of(),
                standing));
    }

    private static Provenance entered(Provenance.Channel channel, Person by, long event) {
        return new Provenance(channel, by, CaseBook.MORNING, event, "báo cáo 12/BC");
    }

    private static Decision decision(
            Decision.Kind kind, Person by, long event, @Nullable String points, @Nullable String reason) {
        OffsetDateTime at = CaseBook.MORNING.plusDays(event);
        return new Decision(kind, by, at, event, points == null ? null : Points.of(points), reason);
    }
}
