package dti.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dti.demo.CampaignRun.Override;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole of it: {@code ./dti demo}. Only REST, the way any client would; the scores are made up. */
public final class Demo {

    private static final List<String> REASONS = List.of(
            "Chưa có quyết định ban hành kèm theo",
            "Số liệu không khớp với hệ thống báo cáo của Thành phố",
            "Kế hoạch ban hành sau thời hạn quy định",
            "Minh chứng chưa thể hiện đủ nội dung",
            "Chỉ một phần hệ thống thông tin được phê duyệt cấp độ",
            "Tỷ lệ thực tế thấp hơn số tự chấm");

    private static final int EVIDENCE_UNITS = 3;
    private static final int HISTORY_ROWS = 8;

    private final PrintStream out;
    private final Api api;
    private final Preparation preparation;
    private final Tables tables;

    private Demo(PrintStream out, Path root) {
        this.out = out;
        this.api = new Api(root);
        this.preparation = new Preparation(api, root);
        this.tables = new Tables(out);
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            DemoOptions options = DemoOptions.of(args);
            new Demo(out, Path.of(System.getProperty("dti.root", ".")).toAbsolutePath()).run(options);
        } catch (DemoFailedException failed) {
            out.flush();
            System.err.println("dti demo: " + failed.getMessage());
            System.exit(1);
        }
    }

    private void run(DemoOptions options) {
        out.println();
        out.println("Trình diễn một đợt đánh giá chuyển đổi số, chỉ qua REST.");
        out.println(
                "Điểm dưới đây do chương trình tạo ra, không phải kết quả thật của đơn vị nào (the scores are made up).");
        CampaignRun first = null;
        for (DemoCampaign campaign : options.campaigns()) {
            CampaignRun run = run(campaign);
            first = first == null ? run : first;
        }
        plan();
        if (first != null) {
            closeLook(first);
            urls(first);
        }
    }

    private CampaignRun run(DemoCampaign campaign) {
        heading(campaign.title());
        JsonNode framework = preparation.framework(campaign.framework());
        say(
                "bộ chỉ số %s phiên bản %s đã công bố",
                framework.path("key").asText(), framework.path("version").asText("1"));
        List<JsonNode> units = preparation.units(campaign.unitsFile()).stream()
                .filter(unit -> unit.path("level").asText().equals(campaign.level()))
                .filter(unit -> campaign.group().isEmpty() || hasGroup(unit, campaign.group()))
                .toList();
        CampaignRun run = CampaignRun.open(api, framework, units);
        say("đợt đánh giá %s với %d đơn vị", run.code(), units.size());
        run.enter("self-assessment", "Mở đợt tự đánh giá");
        refusal(run);
        run.selfScores();
        say("các đơn vị đã tự chấm điểm");
        evidence(run);
        run.leaderboard();
        run.enter("appraisal-1", "Chuyển sang thẩm định vòng 1");
        List<Override> overrides = overrides(run);
        run.councilDecides(overrides);
        say("Hội đồng quyết định lại %d điểm có nêu lý do và công nhận phần còn lại", overrides.size());
        out.println();
        tables.leaderboard(run.leaderboard());
        return run;
    }

    /** The plan that 001 prints, some of it done, and the report of a quarter. */
    private void plan() {
        heading("Kế hoạch năm 2023 của xã Thượng Lộ");
        preparation.units("tl-2023.yaml");
        JsonNode plan = preparation.plan("tl-2023.yaml");
        String path = "/api/v1/plans/" + plan.path("unit").asText() + "/"
                + plan.path("year").asText();
        List<String> counts = Json.list(plan.path("counts")).stream()
                .map(count ->
                        count.path("assigned").asText() + " " + count.path("of").asText())
                .toList();
        say("%s", String.join(", ", counts));
        String officer = api.token("unit-officer", plan.path("unit").asText());
        api.ok(Call.put(
                        Service.FRAMEWORK,
                        path + "/items/target-2/progress",
                        Map.of("value", 100, "on", "2023-12-15", "note", "Số liệu minh họa"))
                .as(officer));
        JsonNode report = api.ok(
                        Call.get(Service.FRAMEWORK, path + "/report?quarter=4").as(officer))
                .json();
        say("quý 4: %s", report.at("/total/arithmetic").asText());
    }

    private void refusal(CampaignRun run) {
        run.units().stream()
                .filter(unit -> unit.path("groups").isEmpty())
                .findFirst()
                .map(unit -> unit.path("code").asText())
                .flatMap(run::refusedLeaf)
                .ifPresent(detail -> say("một điểm bị từ chối: %s", detail));
    }

    private void evidence(CampaignRun run) {
        EvidenceUpload upload = new EvidenceUpload(api);
        int attached = 0;
        for (JsonNode unit :
                run.units().subList(0, Math.min(EVIDENCE_UNITS, run.units().size()))) {
            String leaf = run.leaves(unit).getFirst().path("key").asText();
            String state = upload.attach(run.code(), unit.path("code").asText(), leaf);
            if (!state.equals("attached")) {
                throw new DemoFailedException(
                        "the evidence of " + unit.path("code").asText() + " is " + state);
            }
            attached++;
        }
        say("%d minh chứng đã gắn vào hồ sơ", attached);
    }

    /** Takes some points from some units, always the same ones. */
    private static List<Override> overrides(CampaignRun run) {
        List<Override> overrides = new ArrayList<>();
        for (int i = 0; i < REASONS.size() && i < run.units().size(); i++) {
            JsonNode unit = run.units().get(i);
            List<JsonNode> manual = run.leaves(unit).stream()
                    .filter(leaf -> leaf.path("rule").path("kind").asText().equals("manual"))
                    .toList();
            if (manual.isEmpty()) {
                continue;
            }
            JsonNode leaf = manual.get((i * 7) % manual.size());
            BigDecimal quarter = run.max(leaf).divide(BigDecimal.valueOf(4), 2, RoundingMode.DOWN);
            overrides.add(
                    new Override(unit.path("code").asText(), leaf.path("key").asText(), quarter, REASONS.get(i)));
        }
        return overrides;
    }

    private void closeLook(CampaignRun run) {
        List<Override> overrides = overrides(run);
        if (overrides.isEmpty()) {
            return;
        }
        Override one = overrides.get(1);
        String auditor = api.token("auditor", null);
        heading("Vì sao " + one.unit() + " có điểm này ở tiêu chí " + one.leaf());
        out.println(api.ok(
                        Call.get(Service.SCORING, run.submission(one.unit()) + "/score/" + one.leaf() + "/explanation")
                                .as(auditor))
                .text("/text")
                .indent(2));
        heading("Lịch sử gần nhất của " + one.unit());
        tables.history(
                api.ok(Call.get(Service.SCORING, run.submission(one.unit()) + "/history?limit=500")
                                .as(auditor))
                        .json(),
                HISTORY_ROWS);
    }

    private void urls(CampaignRun run) {
        String unit = run.units().getFirst().path("code").asText();
        heading("Xem thêm (TOKEN=$(./dti token auditor); curl -H \"Authorization: Bearer $TOKEN\" URL)");
        out.println("  " + Service.RANKING.at("/api/v1/leaderboards/" + run.code()));
        out.println("  " + Service.SCORING.at(run.submission(unit) + "/score"));
        out.println("  " + Service.SCORING.at(run.submission(unit) + "/history"));
        out.println("  " + Service.FRAMEWORK.at("/docs") + "  " + Service.SCORING.at("/docs"));
        out.println("  " + Service.EVIDENCE.at("/docs") + "  " + Service.RANKING.at("/docs"));
    }

    private static boolean hasGroup(JsonNode unit, String group) {
        return Json.list(unit.path("groups")).stream().anyMatch(g -> g.asText().equals(group));
    }

    private void heading(String text) {
        out.println();
        out.println("== " + text);
    }

    private void say(String format, Object... values) {
        out.println("  • " + format.formatted(values));
    }
}
