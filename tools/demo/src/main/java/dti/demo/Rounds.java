package dti.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Both rounds of appraisal and the explanation between them (002, Điều 5), on the same leaves. */
final class Rounds {

    private static final List<String> REASONS = List.of(
            "Chưa có quyết định ban hành kèm theo",
            "Số liệu không khớp với hệ thống báo cáo của Thành phố",
            "Kế hoạch ban hành sau thời hạn quy định",
            "Minh chứng chưa thể hiện đủ nội dung",
            "Chỉ một phần hệ thống thông tin được phê duyệt cấp độ",
            "Tỷ lệ thực tế thấp hơn số tự chấm");

    private static final String EXPLAINED =
            "Đơn vị đã rà soát; báo cáo bổ sung kèm theo thể hiện đủ nội dung còn thiếu ở vòng 1";
    private static final String RAISED = "Giải trình và minh chứng bổ sung đạt phần lớn yêu cầu";
    private static final String KEPT = "Giải trình chưa làm thay đổi kết quả vòng 1";

    /** Spreads the chosen leaves over the framework. */
    private static final int STRIDE = 7;

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private final Api api;
    private final CampaignRun run;
    private final String reviewer;
    private final List<Doubt> doubts;

    /** @param reviewer the agency that appraises beside the council */
    Rounds(Api api, CampaignRun run, String reviewer) {
        this.api = api;
        this.run = run;
        this.reviewer = reviewer;
        this.doubts = doubts(run, reviewer);
    }

    /**
     * A leaf whose self score is not accepted.
     *
     * @param byReviewer whether the reviewing agency decides; else the council does
     * @param explained whether the unit explains its score
     * @param raised whether the council then raises the points
     */
    record Doubt(
            String unit,
            String leaf,
            BigDecimal max,
            String reason,
            boolean byReviewer,
            boolean explained,
            boolean raised) {

        BigDecimal first() {
            return max.divide(FOUR, 2, RoundingMode.DOWN);
        }

        BigDecimal second() {
            return raised ? max.multiply(THREE).divide(FOUR, 2, RoundingMode.DOWN) : first();
        }
    }

    private static List<Doubt> doubts(CampaignRun run, String reviewer) {
        List<Doubt> doubts = new ArrayList<>();
        for (int i = 0; i < REASONS.size() && i < run.units().size(); i++) {
            JsonNode unit = run.units().get(i);
            List<JsonNode> manual = run.leaves(unit).stream()
                    .filter(leaf -> leaf.path("rule").path("kind").asText().equals("manual"))
                    .toList();
            if (manual.isEmpty()) {
                continue;
            }
            JsonNode leaf = manual.get((i * STRIDE) % manual.size());
            String code = unit.path("code").asText();
            boolean byReviewer = i % 2 == 0 && !code.equals(reviewer);
            doubts.add(new Doubt(
                    code, leaf.path("key").asText(), run.max(leaf), REASONS.get(i), byReviewer, i % 2 == 1, i != 5));
        }
        return List.copyOf(doubts);
    }

    CampaignRun run() {
        return run;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** Assigns the reviewing agency its leaves before the campaign opens. */
    void assign() {
        run.assignReviewers(
                doubts.stream().filter(Doubt::byReviewer).map(Doubt::leaf).toList(), reviewer);
    }

    /** Decides on the doubts; then the council accepts all other leaves. */
    void first() {
        for (Doubt doubt : doubts) {
            String token = doubt.byReviewer() ? api.token("reviewer", reviewer) : run.council(doubt.unit());
            decide(doubt, doubt.first(), doubt.reason(), token);
        }
        for (JsonNode unit : run.units()) {
            String name = unit.path("code").asText();
            run.write(Call.post(
                            Service.SCORING,
                            run.submission(name) + "/council-scores",
                            Map.of("accept", "all-unreviewed", "reason", "Công nhận các tiêu chí còn lại"))
                    .as(run.council(name)));
        }
    }

    /** Units explain their scores and add evidence. */
    void explain(EvidenceUpload upload) {
        for (Doubt doubt : explained()) {
            run.write(Call.post(
                            Service.SCORING,
                            run.submission(doubt.unit()) + "/explanations",
                            Map.of("leaf", doubt.leaf(), "text", EXPLAINED))
                    .as(api.token("unit-officer", doubt.unit())));
            upload.attached(run.code(), doubt.unit(), doubt.leaf());
        }
    }

    /** The council decides again on explained leaves. */
    void second() {
        for (Doubt doubt : explained()) {
            decide(doubt, doubt.second(), doubt.raised() ? RAISED : KEPT, run.council(doubt.unit()));
        }
    }

    List<Doubt> explained() {
        return doubts.stream().filter(Doubt::explained).toList();
    }

    private void decide(Doubt doubt, BigDecimal points, String reason, String token) {
        run.write(Call.put(
                        Service.SCORING,
                        run.submission(doubt.unit()) + "/council-scores/" + doubt.leaf(),
                        Map.of("points", points, "reason", reason))
                .as(token));
    }
}
