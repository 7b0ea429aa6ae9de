package dti.rules.explain;

import static dti.rules.evaluate.Leaf.map;

import dti.rules.evaluate.EvaluationContext;
import java.util.List;
import java.util.Map;

/** Checklists, matrices, sums and branches of the documents, and exclusions of leaves. */
final class CompositeCases {

    private CompositeCases() {}

    static void addTo(CaseBook book) {
        composites(book);
        edges(book);
    }

    private static void composites(CaseBook book) {
        Map<String, Object> reports = CaseBook.rule(
                "Kịp thời nhưng chưa đầy đủ: Tỷ lệ * điểm tối đa",
                54,
                map(
                        "kind",
                        "matrix",
                        "row",
                        "complete",
                        "column",
                        "timely",
                        "cells",
                        map(
                                "true", map("true", "1", "false", "1/2"),
                                "false",
                                        map(
                                                "true",
                                                map(
                                                        "kind",
                                                        "ratio",
                                                        "numerator",
                                                        List.of("a"),
                                                        "denominator",
                                                        List.of("b")),
                                                "false",
                                                "0"))),
                CaseBook.truth("complete", "Báo cáo đầy đủ"),
                CaseBook.truth("timely", "Báo cáo kịp thời"),
                CaseBook.figure("a", "Số báo cáo đã gửi", "báo cáo"),
                CaseBook.figure("b", "Số báo cáo phải gửi", "báo cáo"));
        book.add(
                "matrix",
                "2.5",
                "Báo cáo hàng tháng",
                "10",
                reports,
                EvaluationContext.NONE,
                "complete",
                true,
                "timely",
                false);
        book.add(
                "matrix-ratio",
                "2.5",
                "Báo cáo hàng tháng",
                "10",
                reports,
                EvaluationContext.NONE,
                "complete",
                false,
                "timely",
                true,
                "a",
                11,
                "b",
                12);
        book.add(
                "when-sum",
                "5.5",
                "Phát hiện và xử lý sự cố",
                "10",
                CaseBook.rule(
                        "Có xảy ra sự cố: 50% điểm",
                        90,
                        map(
                                "kind",
                                "when",
                                "input",
                                "none",
                                "then",
                                "1",
                                "otherwise",
                                map(
                                        "kind",
                                        "sum",
                                        "parts",
                                        List.of(
                                                map(
                                                        "weight",
                                                        "1/4",
                                                        "rule",
                                                        map("kind", "checklist", "allOf", List.of("reported"))),
                                                map(
                                                        "weight",
                                                        "1/4",
                                                        "rule",
                                                        map("kind", "checklist", "allOf", List.of("procedure")))))),
                        CaseBook.truth("none", "Không xảy ra sự cố"),
                        CaseBook.truth("reported", "Báo cáo ngay"),
                        CaseBook.truth("procedure", "Thực hiện đúng quy trình")),
                EvaluationContext.NONE,
                "none",
                false,
                "reported",
                true,
                "procedure",
                false);
        book.add(
                "least",
                "III.1.1",
                "CBCCVC có điện thoại thông minh và cài Hue-S",
                "3",
                CaseBook.rule(
                        "100% nhân sự cài đặt Hue-S",
                        301,
                        map(
                                "kind",
                                "least",
                                "parts",
                                List.of(
                                        map(
                                                "kind",
                                                "ratio",
                                                "numerator",
                                                List.of("phones"),
                                                "denominator",
                                                List.of("staff")),
                                        map(
                                                "kind",
                                                "ratio",
                                                "numerator",
                                                List.of("apps"),
                                                "denominator",
                                                List.of("staff")))),
                        CaseBook.figure("phones", "Có điện thoại thông minh", "người"),
                        CaseBook.figure("apps", "Đã cài Hue-S", "người"),
                        CaseBook.figure("staff", "Tổng số nhân sự", "người")),
                EvaluationContext.NONE,
                "phones",
                8,
                "apps",
                7,
                "staff",
                8);
        Map<String, Object> either = CaseBook.rule(
                "Chương trình hoặc danh mục của tỉnh vẫn được tính điểm",
                297,
                map("kind", "checklist", "anyOf", List.of("own", "province")),
                CaseBook.truth("own", "Có chính sách của địa phương"),
                CaseBook.truth("province", "Có trong danh mục của tỉnh"));
        book.add(
                "any-of",
                "II.3.1",
                "Chính sách khuyến khích DVCTT",
                "10",
                either,
                EvaluationContext.NONE,
                "own",
                false,
                "province",
                true);
        book.add(
                "all-of",
                "7.7.1",
                "Cập nhật thông tin",
                "5",
                CaseBook.rule(
                        "Cập nhật đầy đủ, kịp thời: Điểm tối đa",
                        135,
                        map("kind", "checklist", "allOf", List.of("full", "timely")),
                        CaseBook.truth("full", "Đầy đủ"),
                        CaseBook.truth("timely", "Kịp thời")),
                EvaluationContext.NONE,
                "full",
                true,
                "timely",
                false);
        book.add(
                "checklist",
                "1.1",
                "Người đứng đầu là trưởng ban",
                "10",
                CaseBook.rule(
                        "Trưởng ban là người đứng đầu: Điểm tối đa",
                        42,
                        map("kind", "checklist", "allOf", List.of("done")),
                        CaseBook.truth("done", "Trưởng ban là người đứng đầu")),
                EvaluationContext.NONE,
                "done",
                true);
    }

    private static void edges(CaseBook book) {
        for (String decision : List.of("zero", "full", "not-applicable")) {
            book.add(
                    "nothing-of-nothing-" + decision,
                    "5.1",
                    "Máy chủ cài đặt phòng, chống mã độc",
                    "10",
                    CaseBook.rule(
                            "100% được cài đặt: Điểm tối đa",
                            86,
                            map(
                                    "kind",
                                    "ratio",
                                    "numerator",
                                    List.of("a"),
                                    "denominator",
                                    List.of("b"),
                                    "whenDenominatorZero",
                                    decision),
                            CaseBook.figure("a", "Máy chủ đã cài", "máy"),
                            CaseBook.figure("b", "Tổng số máy chủ", "máy")),
                    EvaluationContext.NONE,
                    "a",
                    0,
                    "b",
                    0);
        }
        book.add(
                "excluded",
                "I.2.1",
                "Tham gia các phiên họp",
                "2",
                CaseBook.rule(
                        "sẽ không đánh giá tiêu chí này",
                        262,
                        map("kind", "count", "input", "n", "pointsEach", "0.5", "notApplicableWhen", "out"),
                        CaseBook.figure("n", "Số cuộc họp", "cuộc"),
                        CaseBook.truth("out", "Không có lãnh đạo là thành viên BCĐ")),
                EvaluationContext.NONE,
                "out",
                true);
        book.add(
                "manual-what-if",
                "1.1",
                "Người đứng đầu",
                "5",
                map("kind", "manual"),
                EvaluationContext.NONE,
                "points",
                4);
    }
}
