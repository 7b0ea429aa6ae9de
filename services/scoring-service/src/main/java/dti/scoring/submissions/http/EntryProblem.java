package dti.scoring.submissions.http;

import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.Refusal.EntryRefused;

/**
 * The reason one leaf refuses a score, worded for the officer who entered it.
 *
 * @param type 404 for an unknown leaf, 422 for an impossible value, 409 for a rule of the domain
 * @param field the pointer into the entry
 */
public record EntryProblem(ProblemType type, String field, Text text) {

    public static EntryProblem of(EntryRefused entry) {
        return of(entry.leaf(), entry.why());
    }

    static EntryProblem of(String leaf, EntryRefusal why) {
        return switch (why) {
            case EntryRefusal.LeafUnknown _ ->
                unknown("/leaf", "Bộ chỉ số không có tiêu chí “%s”.", "The framework has no leaf %s.", leaf);
            case EntryRefusal.NotALeaf _ ->
                invalid(
                        "/leaf",
                        "“%s” là mục tổng hợp: điểm của nó là tổng các tiêu chí bên dưới.",
                        "%s is a heading: its score is the sum of what is below it.",
                        leaf);
            case EntryRefusal.LeafNotApplicable(var groups) ->
                refused(
                        "/leaf",
                        "Tiêu chí %s không áp dụng cho đơn vị này: chỉ áp dụng cho các đơn vị thuộc nhóm %s.",
                        "Leaf %s does not apply to this unit: it is only for units of the group %s.",
                        leaf,
                        String.join(", ", groups));
            case EntryRefusal.LeafExcluded _ ->
                refused(
                        "/leaf",
                        "Hội đồng đã loại trừ tiêu chí %s khỏi hồ sơ này: không tính điểm, không tính điểm tối đa.",
                        "The council has left leaf %s out of this submission: it has neither points nor a maximum.",
                        leaf);
            case EntryRefusal.PointsOutOfRange(var points, var max) ->
                invalid(
                        "/points",
                        "Điểm của tiêu chí %s phải từ 0 đến %s; đã nhập %s.",
                        "The points of leaf %s must be 0 to %s, not %s.",
                        leaf,
                        max.toPlainString(),
                        points.toPlainString());
            case EntryRefusal.TooManyDecimals(var points, var decimals) ->
                invalid(
                        "/points",
                        "Điểm của tiêu chí %s có nhiều nhất %d chữ số thập phân; đã nhập %s.",
                        "The points of leaf %s have at most %d decimals, not %s.",
                        leaf,
                        decimals,
                        points.toPlainString());
            case EntryRefusal.PointsAreComputed _ ->
                invalid(
                        "/points",
                        "Điểm của tiêu chí %s do quy tắc tính từ số liệu; hãy nhập số liệu (inputs).",
                        "The points of leaf %s are computed by its rule; give inputs instead.",
                        leaf);
            case EntryRefusal.LeafTakesPoints _ ->
                invalid(
                        "/inputs",
                        "Tiêu chí %s chấm điểm trực tiếp; hãy nhập điểm (points).",
                        "Leaf %s takes points, not inputs.",
                        leaf);
            case EntryRefusal.InputsMissing(var names) ->
                invalid(
                        "/inputs/" + names.getFirst(),
                        "Tiêu chí %s còn thiếu số liệu: %s.",
                        "Leaf %s still needs: %s.",
                        leaf,
                        String.join(", ", names));
            case EntryRefusal.ReferencePending _ ->
                refused(
                        "/leaf",
                        "Tiêu chí %s chờ giá trị tham chiếu của đợt đánh giá; chưa tính được điểm.",
                        "Leaf %s waits for the campaign's reference value; it has no points yet.",
                        leaf);
            case EntryRefusal.InputInvalid(var name, var vi, var en) ->
                new EntryProblem(
                        ProblemType.INVALID,
                        "/inputs/" + name,
                        new Text(
                                "Số liệu “%s” của tiêu chí %s: %s.".formatted(name, leaf, vi),
                                "Input %s of leaf %s: %s.".formatted(name, leaf, en)));
            case EntryRefusal.ExactlyOneValue _ ->
                invalid(
                        "/points",
                        "Tiêu chí %s cần đúng một giá trị: points, inputs hoặc accept.",
                        "Leaf %s needs exactly one of points, inputs and accept.",
                        leaf);
            case EntryRefusal.LeafRepeated _ ->
                invalid(
                        "/leaf",
                        "Tiêu chí %s được ghi hai lần trong yêu cầu.",
                        "Leaf %s is in the request twice.",
                        leaf);
            case EntryRefusal.ReasonMissing _ ->
                invalid(
                        "/reason",
                        "Quyết định điểm của tiêu chí %s phải kèm lý do.",
                        "A decision on leaf %s needs a reason.",
                        leaf);
            case EntryRefusal.CouncilDecided(var round, var points) ->
                refused(
                        "/leaf",
                        "Hội đồng đã quyết định tiêu chí %s ở vòng %d; người thẩm định không chấm lại được.",
                        "The council has decided on leaf %s in round %d; a reviewer cannot score it any more.",
                        leaf,
                        round);
            case EntryRefusal.EvidenceUnsigned _ ->
                refused(
                        "/accept",
                        "Tiêu chí %s thiếu minh chứng ký số hợp lệ nên tính 0 điểm; hãy cho điểm kèm lý do nếu vẫn công nhận.",
                        "Leaf %s lacks validly signed evidence and counts for 0; give it points with a reason to recognise"
                                + " it all the same.",
                        leaf);
            case EntryRefusal.NothingToAccept _ ->
                refused(
                        "/accept",
                        "Tiêu chí %s chưa có điểm tự đánh giá để công nhận.",
                        "Leaf %s has no self score to accept.",
                        leaf);
        };
    }

    private static EntryProblem unknown(String field, String vi, String en, Object... values) {
        return new EntryProblem(ProblemType.NOT_FOUND, field, Text.of(vi, en, values));
    }

    private static EntryProblem invalid(String field, String vi, String en, Object... values) {
        return new EntryProblem(ProblemType.INVALID, field, Text.of(vi, en, values));
    }

    private static EntryProblem refused(String field, String vi, String en, Object... values) {
        return new EntryProblem(ProblemType.REFUSED, field, Text.of(vi, en, values));
    }
}
