package dti.rules.explain;

import static dti.rules.evaluate.Leaf.map;

import dti.rules.evaluate.EvaluationContext;
import dti.rules.number.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Counts, tables and days late of the documents. */
final class NumberCases {

    private NumberCases() {}

    static void addTo(CaseBook book) {
        counts(book);
        tables(book);
    }

    private static void counts(CaseBook book) {
        Map<String, Object> meetings = CaseBook.rule(
                "Số cuộc họp/4 * điểm tối đa",
                43,
                map("kind", "count", "input", "n", "required", 4, "partial", true),
                CaseBook.figure("n", "Số cuộc họp do người đứng đầu chủ trì", "cuộc"));
        book.add("count", "1.2", "Số cuộc họp chuyên đề", "10", meetings, EvaluationContext.NONE, "n", 3);
        book.add("count-enough", "1.2", "Số cuộc họp chuyên đề", "10", meetings, EvaluationContext.NONE, "n", 5);
        book.add(
                "count-whole",
                "9.1",
                "Tối thiểu 05 cuộc họp trực tuyến",
                "10",
                CaseBook.rule(
                        "Tối thiểu 05 cuộc họp",
                        385,
                        map("kind", "count", "input", "n", "required", 5),
                        CaseBook.figure("n", "Số cuộc họp trực tuyến", "cuộc")),
                EvaluationContext.NONE,
                "n",
                4);
        Map<String, Object> topics = CaseBook.rule(
                "Tối đa 10 ý kiến/năm, mỗi ý kiến 1 điểm",
                432,
                map("kind", "count", "input", "n", "pointsEach", "1"),
                CaseBook.figure("n", "Số vấn đề lấy ý kiến", "vấn đề"));
        book.add(
                "points-each",
                "9.1",
                "Số lượng vấn đề lấy ý kiến người dân",
                "10",
                topics,
                EvaluationContext.NONE,
                "n",
                7);
        book.add(
                "points-each-at-most",
                "9.1",
                "Số lượng vấn đề lấy ý kiến người dân",
                "10",
                topics,
                EvaluationContext.NONE,
                "n",
                12);
        book.add(
                "relative",
                "VII.1.2",
                "Doanh thu trên Hue-S",
                "10",
                CaseBook.rule(
                        "Tỷ lệ thuận theo số điểm",
                        398,
                        map("kind", "relative", "input", "v"),
                        CaseBook.figure("v", "Doanh thu phát sinh", "đồng")),
                EvaluationContext.NONE.withReference(Rational.of(80_000_000)),
                "v",
                20_000_000);
    }

    private static void tables(CaseBook book) {
        Map<String, Object> news = CaseBook.rule(
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
                CaseBook.figure("n", "Số tin bài được đăng", "tin bài"));
        book.add("steps", "I.4.1", "Tin, bài lên Cổng CĐS của tỉnh", "10", news, EvaluationContext.NONE, "n", 1);
        book.add(
                "steps-at-most",
                "V.3.1",
                "Số lượng sự cố",
                "5",
                CaseBook.rule(
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
                        CaseBook.figure("n", "Số sự cố", "sự cố")),
                EvaluationContext.NONE,
                "n",
                2);
        Map<String, Object> plan = CaseBook.rule(
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
                CaseBook.truth("issued", "Đã ban hành"),
                CaseBook.figure("days", "Số ngày chậm", "ngày"));
        book.add("lateness", "2.2", "Kế hoạch 05 năm", "10", plan, EvaluationContext.NONE, "issued", true, "days", 4);
        book.add("lateness-never", "2.2", "Kế hoạch 05 năm", "10", plan, EvaluationContext.NONE, "issued", false);
        Map<String, Object> dated = CaseBook.rule(
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
        book.add("lateness-dated", "2.3", "Kế hoạch hàng năm", "10", dated, due, "on", "2024-02-10");
        book.add("lateness-in-time", "2.3", "Kế hoạch hàng năm", "10", dated, due, "on", "2024-01-15");
        book.add(
                "lateness-without-due-date",
                "2.3",
                "Kế hoạch hàng năm",
                "10",
                dated,
                EvaluationContext.NONE,
                "on",
                "2024-01-15");
        book.add(
                "choice",
                "I.1.1",
                "Người đứng đầu là Trưởng ban",
                "10",
                CaseBook.rule(
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
}
