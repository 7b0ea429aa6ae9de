package dti.rules.explain;

import static dti.rules.evaluate.Leaf.map;

import dti.rules.evaluate.EvaluationContext;
import dti.rules.evaluate.Leaf;
import dti.rules.number.Rational;
import dti.rules.rule.RuleSpec;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Leaves of the documents, with figures, one at least for every kind of rule and every turn it can take. */
final class ExplanationCases {

    static final OffsetDateTime MORNING = OffsetDateTime.parse("2024-02-05T08:30:00+07:00");

    private static final Map<String, LeafExplanation> CASES = new LinkedHashMap<>();

    private ExplanationCases() {}

    static Map<String, LeafExplanation> all() {
        if (CASES.isEmpty()) {
            ratios();
            counts();
            tables();
            composites();
            edges();
        }
        return CASES;
    }

    private static void ratios() {
        Map<String, Object> enterprises = rule(
                "Tỷ lệ * Điểm tối đa",
                160,
                map("kind", "ratio", "numerator", List.of("a"), "denominator", List.of("b")),
                figure("a", "Số doanh nghiệp nền tảng số, công nghệ số", "doanh nghiệp"),
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
        add(
                "ratio",
                "8.4",
                "Tỷ lệ doanh nghiệp nền tảng số",
                "10",
                enterprises,
                EvaluationContext.NONE.withInfo(Map.of("18", 400)),
                "a",
                41);
        add(
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
        add("ratio-missing", "8.4", "Tỷ lệ doanh nghiệp nền tảng số", "10", enterprises, EvaluationContext.NONE);
        add(
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
        Map<String, Object> files = rule(
                "+ Tỷ lệ ≥ 80%: Điểm tối đa + Tỷ lệ < 80%: Tỷ lệ/80% * Điểm tối đa",
                129,
                map("kind", "ratio", "numerator", List.of("b", "c"), "denominator", List.of("a"), "target", "80%"),
                figure("a", "Tổng số hồ sơ giải quyết DVC", "hồ sơ"),
                figure("b", "Hồ sơ trực tuyến một phần", "hồ sơ"),
                figure("c", "Hồ sơ trực tuyến toàn trình", "hồ sơ"));
        add(
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
        add(
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
        add(
                "ratio-literal",
                "10.2",
                "Tổng chi cho chính quyền số",
                "10",
                rule(
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
                        figure("a", "Chi cho chính quyền số", "đồng"),
                        figure("b", "Tổng chi ngân sách", "đồng")),
                EvaluationContext.NONE,
                "a",
                1_234_567,
                "b",
                200_000_000);
        add(
                "ratio-all-or-nothing",
                "7.3",
                "Văn bản đi/đến trên phần mềm",
                "10",
                rule(
                        "Dưới 100%: 0 điểm",
                        115,
                        map("kind", "ratio", "numerator", List.of("a"), "denominator", List.of("b"), "below", "zero"),
                        figure("a", "Văn bản trên phần mềm", "văn bản"),
                        figure("b", "Tổng số văn bản", "văn bản")),
                EvaluationContext.NONE,
                "a",
                9_999,
                "b",
                10_000);
        add(
                "ratio-inverse",
                "2.5",
                "Tỉ lệ bức xúc kết quả xử lý",
                "10",
                rule(
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
                        figure("a", "Phản ánh bức xúc", "phản ánh"),
                        figure("b", "Tổng số phản ánh", "phản ánh")),
                EvaluationContext.NONE,
                "a",
                1,
                "b",
                3);
        add(
                "rate",
                "9.5",
                "Tỷ lệ hộ gia đình sử dụng Internet",
                "10",
                rule(
                        "Tỷ lệ * Điểm tối đa",
                        169,
                        map("kind", "ratio", "rate", "r"),
                        map("name", "r", "label", "Tỷ lệ hộ có Internet", "type", "decimal", "unit", "%")),
                EvaluationContext.NONE,
                "r",
                90);
    }

    private static void counts() {
        Map<String, Object> meetings = rule(
                "Số cuộc họp/4 * điểm tối đa",
                43,
                map("kind", "count", "input", "n", "required", 4, "partial", true),
                figure("n", "Số cuộc họp do người đứng đầu chủ trì", "cuộc"));
        add("count", "1.2", "Số cuộc họp chuyên đề", "10", meetings, EvaluationContext.NONE, "n", 3);
        add("count-enough", "1.2", "Số cuộc họp chuyên đề", "10", meetings, EvaluationContext.NONE, "n", 5);
        add(
                "count-whole",
                "9.1",
                "Tối thiểu 05 cuộc họp trực tuyến",
                "10",
                rule(
                        "Tối thiểu 05 cuộc họp",
                        385,
                        map("kind", "count", "input", "n", "required", 5),
                        figure("n", "Số cuộc họp trực tuyến", "cuộc")),
                EvaluationContext.NONE,
                "n",
                4);
        Map<String, Object> topics = rule(
                "Tối đa 10 ý kiến/năm, mỗi ý kiến 1 điểm",
                432,
                map("kind", "count", "input", "n", "pointsEach", "1"),
                figure("n", "Số vấn đề lấy ý kiến", "vấn đề"));
        add("points-each", "9.1", "Số lượng vấn đề lấy ý kiến người dân", "10", topics, EvaluationContext.NONE, "n", 7);
        add(
                "points-each-at-most",
                "9.1",
                "Số lượng vấn đề lấy ý kiến người dân",
                "10",
                topics,
                EvaluationContext.NONE,
                "n",
                12);
        add(
                "relative",
                "VII.1.2",
                "Doanh thu trên Hue-S",
                "10",
                rule(
                        "Tỷ lệ thuận theo số điểm",
                        398,
                        map("kind", "relative", "input", "v"),
                        figure("v", "Doanh thu phát sinh", "đồng")),
                EvaluationContext.NONE.withReference(Rational.of(80_000_000)),
                "v",
                20_000_000);
    }

    private static void tables() {
        Map<String, Object> news = rule(
                "Tối thiểu 02 tin bài: 100% điểm. - 01 tin bài: 50% điểm; 0 tin bài: 0 điểm",
                277,
                map(
                        "kind",
                        "steps",
                        "input",
                        "n",
                        "steps",
                        List.of(
                                map("atLeast", 2, "fraction", "1"),
                                map("atLeast", 1, "fraction", "1/2"),
                                map("atLeast", 0, "fraction", "0"))),
                figure("n", "Số tin bài được đăng", "tin bài"));
        add("steps", "I.4.1", "Tin, bài lên Cổng CĐS của tỉnh", "10", news, EvaluationContext.NONE, "n", 1);
        add(
                "steps-at-most",
                "V.3.1",
                "Số lượng sự cố",
                "5",
                rule(
                        "Không có sự cố xảy ra",
                        348,
                        map(
                                "kind",
                                "steps",
                                "input",
                                "n",
                                "steps",
                                List.of(map("atMost", 0, "fraction", "1")),
                                "after",
                                "0"),
                        figure("n", "Số sự cố", "sự cố")),
                EvaluationContext.NONE,
                "n",
                2);
        Map<String, Object> plan = rule(
                "Ban hành trễ không quá 10 ngày: 1/2 * điểm tối đa",
                51,
                map(
                        "kind",
                        "lateness",
                        "issued",
                        "issued",
                        "daysLate",
                        "days",
                        "steps",
                        List.of(map("atMost", 0, "fraction", "1"), map("atMost", 10, "fraction", "1/2")),
                        "after",
                        "0"),
                truth("issued", "Đã ban hành"),
                figure("days", "Số ngày chậm", "ngày"));
        add("lateness", "2.2", "Kế hoạch 05 năm", "10", plan, EvaluationContext.NONE, "issued", true, "days", 4);
        add("lateness-never", "2.2", "Kế hoạch 05 năm", "10", plan, EvaluationContext.NONE, "issued", false);
        Map<String, Object> dated = rule(
                "Ban hành trễ không quá 05 ngày: 1/2 * điểm tối đa",
                52,
                map(
                        "kind",
                        "lateness",
                        "issuedOn",
                        "on",
                        "steps",
                        List.of(map("atMost", 0, "fraction", "1"), map("atMost", 5, "fraction", "1/2"))),
                map("name", "on", "label", "Ngày ban hành", "type", "date"));
        EvaluationContext due = EvaluationContext.NONE.withDue(LocalDate.of(2024, 1, 31));
        add("lateness-dated", "2.3", "Kế hoạch hàng năm", "10", dated, due, "on", "2024-02-10");
        add("lateness-in-time", "2.3", "Kế hoạch hàng năm", "10", dated, due, "on", "2024-01-15");
        add(
                "lateness-without-due-date",
                "2.3",
                "Kế hoạch hàng năm",
                "10",
                dated,
                EvaluationContext.NONE,
                "on",
                "2024-01-15");
        add(
                "choice",
                "I.1.1",
                "Người đứng đầu là Trưởng ban",
                "10",
                rule(
                        "Cấp Phó làm Trưởng ban thì đạt 50% tiêu chí",
                        259,
                        map(
                                "kind",
                                "choice",
                                "input",
                                "chair",
                                "options",
                                List.of(
                                        map("value", "head", "label", "người đứng đầu", "fraction", "1"),
                                        map("value", "deputy", "label", "cấp phó", "fraction", "1/2"),
                                        map("value", "none", "fraction", "0"))),
                        map("name", "chair", "label", "Trưởng ban chỉ đạo", "type", "option")),
                EvaluationContext.NONE,
                "chair",
                "deputy");
    }

    private static void composites() {
        Map<String, Object> reports = rule(
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
                truth("complete", "Báo cáo đầy đủ"),
                truth("timely", "Báo cáo kịp thời"),
                figure("a", "Số báo cáo đã gửi", "báo cáo"),
                figure("b", "Số báo cáo phải gửi", "báo cáo"));
        add(
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
        add(
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
        add(
                "when-sum",
                "5.5",
                "Phát hiện và xử lý sự cố",
                "10",
                rule(
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
                        truth("none", "Không xảy ra sự cố"),
                        truth("reported", "Báo cáo ngay"),
                        truth("procedure", "Thực hiện đúng quy trình")),
                EvaluationContext.NONE,
                "none",
                false,
                "reported",
                true,
                "procedure",
                false);
        add(
                "least",
                "III.1.1",
                "CBCCVC có điện thoại thông minh và cài Hue-S",
                "3",
                rule(
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
                        figure("phones", "Có điện thoại thông minh", "người"),
                        figure("apps", "Đã cài Hue-S", "người"),
                        figure("staff", "Tổng số nhân sự", "người")),
                EvaluationContext.NONE,
                "phones",
                8,
                "apps",
                7,
                "staff",
                8);
        Map<String, Object> either = rule(
                "Chương trình hoặc danh mục của tỉnh vẫn được tính điểm",
                297,
                map("kind", "checklist", "anyOf", List.of("own", "province")),
                truth("own", "Có chính sách của địa phương"),
                truth("province", "Có trong danh mục của tỉnh"));
        add(
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
        add(
                "all-of",
                "7.7.1",
                "Cập nhật thông tin",
                "5",
                rule(
                        "Cập nhật đầy đủ, kịp thời: Điểm tối đa",
                        135,
                        map("kind", "checklist", "allOf", List.of("full", "timely")),
                        truth("full", "Đầy đủ"),
                        truth("timely", "Kịp thời")),
                EvaluationContext.NONE,
                "full",
                true,
                "timely",
                false);
        add(
                "checklist",
                "1.1",
                "Người đứng đầu là trưởng ban",
                "10",
                rule(
                        "Trưởng ban là người đứng đầu: Điểm tối đa",
                        42,
                        map("kind", "checklist", "allOf", List.of("done")),
                        truth("done", "Trưởng ban là người đứng đầu")),
                EvaluationContext.NONE,
                "done",
                true);
    }

    private static void edges() {
        for (String decision : List.of("zero", "full", "not-applicable")) {
            add(
                    "nothing-of-nothing-" + decision,
                    "5.1",
                    "Máy chủ cài đặt phòng, chống mã độc",
                    "10",
                    rule(
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
                            figure("a", "Máy chủ đã cài", "máy"),
                            figure("b", "Tổng số máy chủ", "máy")),
                    EvaluationContext.NONE,
                    "a",
                    0,
                    "b",
                    0);
        }
        add(
                "excluded",
                "I.2.1",
                "Tham gia các phiên họp",
                "2",
                rule(
                        "sẽ không đánh giá tiêu chí này",
                        262,
                        map("kind", "count", "input", "n", "pointsEach", "0.5", "notApplicableWhen", "out"),
                        figure("n", "Số cuộc họp", "cuộc"),
                        truth("out", "Không có lãnh đạo là thành viên BCĐ")),
                EvaluationContext.NONE,
                "out",
                true);
        add("manual-what-if", "1.1", "Người đứng đầu", "5", map("kind", "manual"), EvaluationContext.NONE, "points", 4);
    }

    private static void add(
            String name,
            String code,
            String title,
            String max,
            Map<String, Object> rule,
            EvaluationContext context,
            Object... inputs) {
        Leaf leaf = Leaf.of(max, rule).in(context);
        RuleSpec spec = leaf.spec();
        Map<String, Provenance> provenance = new LinkedHashMap<>();
        spec.inputs()
                .forEach(input -> provenance.put(
                        input.name(),
                        input.from() == null
                                ? Provenance.ASSUMED
                                : new Provenance(Provenance.Channel.GENERAL_INFORMATION, null, MORNING, 2L, null)));
        LeafPrint print = new LeafPrint(code, code, title, leaf.max(), "003");
        Calculation calculation = new Calculation(leaf.evaluate(inputs), provenance);
        CASES.put(name, Explainer.explain(LeafFacts.assumed(print, spec, calculation)));
    }

    @SafeVarargs
    private static Map<String, Object> rule(
            String text, int line, Map<String, Object> wire, Map<String, Object>... inputs) {
        wire.put("text", text);
        wire.put("line", line);
        wire.put("inputs", List.of(inputs));
        return wire;
    }

    private static Map<String, Object> figure(String name, String label, String unit) {
        return map("name", name, "label", label, "type", "integer", "unit", unit);
    }

    private static Map<String, Object> truth(String name, String label) {
        return map("name", name, "label", label, "type", "boolean");
    }
}
