package dti.rules.explain;

import static dti.rules.evaluate.Leaf.map;

import dti.rules.evaluate.EvaluationContext;
import java.util.List;
import java.util.Map;

/** Ratios of the documents, with all their outcomes. */
final class RatioCases {

    private RatioCases() {}

    static void addTo(CaseBook book) {
        ratios(book);
    }

    private static void ratios(CaseBook book) {
        Map<String, Object> enterprises = CaseBook.rule(
                "Tỷ lệ * Điểm tối đa",
                160,
                map("kind", "ratio", "numerator", List.of("a"), "denominator", List.of("b")),
                CaseBook.figure("a", "Số doanh nghiệp nền tảng số, công nghệ số", "doanh nghiệp"),
                map(
                        "name",
                        "b",
                        "label",
                        "Tổng số doanh nghiệp trên địa bàn",
                        "type",
                        "integer",
                        "unit",
                        "doanh nghiệp",
                        "from",
                        "info:18"));
        book.add(
                "ratio",
                "8.4",
                "Tỷ lệ doanh nghiệp nền tảng số",
                "10",
                enterprises,
                EvaluationContext.NONE.withInfo(Map.of("18", 400)),
                "a",
                41);
        book.add(
                "ratio-capped-and-differing",
                "8.4",
                "Tỷ lệ doanh nghiệp nền tảng số",
                "10",
                enterprises,
                EvaluationContext.NONE.withInfo(Map.of("18", 400)),
                "a",
                12_500,
                "b",
                10_000);
        book.add("ratio-missing", "8.4", "Tỷ lệ doanh nghiệp nền tảng số", "10", enterprises, EvaluationContext.NONE);
        book.add(
                "ratio-invalid",
                "8.4",
                "Tỷ lệ doanh nghiệp nền tảng số",
                "10",
                enterprises,
                EvaluationContext.NONE,
                "a",
                -1,
                "b",
                "nhiều");
        Map<String, Object> files = CaseBook.rule(
                "+ Tỷ lệ ≥ 80%: Điểm tối đa + Tỷ lệ < 80%: Tỷ lệ/80% * Điểm tối đa",
                129,
                map("kind", "ratio", "numerator", List.of("b", "c"), "denominator", List.of("a"), "target", "80%"),
                CaseBook.figure("a", "Tổng số hồ sơ giải quyết DVC", "hồ sơ"),
                CaseBook.figure("b", "Hồ sơ trực tuyến một phần", "hồ sơ"),
                CaseBook.figure("c", "Hồ sơ trực tuyến toàn trình", "hồ sơ"));
        book.add(
                "ratio-below-target",
                "7.5.3",
                "Tỷ lệ hồ sơ trực tuyến",
                "10",
                files,
                EvaluationContext.NONE,
                "a",
                1000,
                "b",
                400,
                "c",
                396);
        book.add(
                "ratio-at-target",
                "7.5.3",
                "Tỷ lệ hồ sơ trực tuyến",
                "10",
                files,
                EvaluationContext.NONE,
                "a",
                1000,
                "b",
                400,
                "c",
                400);
        book.add(
                "ratio-literal",
                "10.2",
                "Tổng chi cho chính quyền số",
                "10",
                CaseBook.rule(
                        "Dưới 1%: Tỷ lệ * điểm tối đa",
                        182,
                        map(
                                "kind",
                                "ratio",
                                "numerator",
                                List.of("a"),
                                "denominator",
                                List.of("b"),
                                "target",
                                "1%",
                                "below",
                                "literal",
                                "interpretation",
                                "Bản in nhảy bậc tại 1%."),
                        CaseBook.figure("a", "Chi cho chính quyền số", "đồng"),
                        CaseBook.figure("b", "Tổng chi ngân sách", "đồng")),
                EvaluationContext.NONE,
                "a",
                1_234_567,
                "b",
                200_000_000);
        book.add(
                "ratio-all-or-nothing",
                "7.3",
                "Văn bản đi/đến trên phần mềm",
                "10",
                CaseBook.rule(
                        "Dưới 100%: 0 điểm",
                        115,
                        map("kind", "ratio", "numerator", List.of("a"), "denominator", List.of("b"), "below", "zero"),
                        CaseBook.figure("a", "Văn bản trên phần mềm", "văn bản"),
                        CaseBook.figure("b", "Tổng số văn bản", "văn bản")),
                EvaluationContext.NONE,
                "a",
                9_999,
                "b",
                10_000);
        book.add(
                "ratio-inverse",
                "2.5",
                "Tỉ lệ bức xúc kết quả xử lý",
                "10",
                CaseBook.rule(
                        "Càng thấp càng tốt",
                        361,
                        map(
                                "kind",
                                "ratio",
                                "numerator",
                                List.of("a"),
                                "denominator",
                                List.of("b"),
                                "inverse",
                                true,
                                "whenDenominatorZero",
                                "full"),
                        CaseBook.figure("a", "Phản ánh bức xúc", "phản ánh"),
                        CaseBook.figure("b", "Tổng số phản ánh", "phản ánh")),
                EvaluationContext.NONE,
                "a",
                1,
                "b",
                3);
        book.add(
                "rate",
                "9.5",
                "Tỷ lệ hộ gia đình sử dụng Internet",
                "10",
                CaseBook.rule(
                        "Tỷ lệ * Điểm tối đa",
                        169,
                        map("kind", "ratio", "rate", "r"),
                        map("name", "r", "label", "Tỷ lệ hộ có Internet", "type", "decimal", "unit", "%")),
                EvaluationContext.NONE,
                "r",
                90);
    }
}
