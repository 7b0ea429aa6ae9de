package dti.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Main class of {@code ./dti demo}. Uses only REST, like any client; the scores are made up. */
public final class Demo {

    private static final String STANDING_BODY = "so-thong-tin-va-truyen-thong";
    private static final int EVIDENCE_UNITS = 3;
    private static final int HISTORY_ROWS = 8;

    private final PrintStream out;
    private final Api api;
    private final Preparation preparation;
    private final Tables tables;
    private final Map<String, String> editions = new HashMap<>();

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
        Rounds first = null;
        for (DemoCampaign campaign : options.campaigns()) {
            Rounds rounds = run(campaign);
            first = first == null ? rounds : first;
        }
        plan();
        if (first != null) {
            closeLook(first);
            urls(first.run(), Objects.requireNonNull(editions.get(first.run().code())));
        }
    }

    private Rounds run(DemoCampaign campaign) {
        heading(campaign.title());
        JsonNode framework = preparation.framework(campaign.framework());
        say(
                "bộ chỉ số %s phiên bản %s đã công bố",
                framework.path("key").asText(), framework.path("version").asText("1"));
        List<JsonNode> registered = preparation.units(campaign.unitsFile());
        List<JsonNode> units = registered.stream()
                .filter(unit -> unit.path("level").asText().equals(campaign.level()))
                .filter(unit -> campaign.group().isEmpty() || hasGroup(unit, campaign.group()))
                .toList();
        CampaignRun run = CampaignRun.open(api, framework, units);
        say("đợt đánh giá %s với %d đơn vị, hai vòng", run.code(), units.size());
        Rounds rounds = new Rounds(api, run, standingBody(registered));
        rounds.assign();
        selfAssessment(run);
        JsonNode afterFirst = appraisal(run, rounds);
        publish(run);
        out.println();
        tables.leaderboard(afterFirst, run.leaderboard());
        return rounds;
    }

    private void selfAssessment(CampaignRun run) {
        run.enter("self-assessment", "Mở đợt tự đánh giá");
        refusal(run);
        run.selfScores();
        evidence(run);
        run.submitAll();
        say(
                "cán bộ các đơn vị đã tự chấm điểm, lãnh đạo đã nộp %d hồ sơ",
                run.units().size());
    }

    /** Returns the leaderboard after round 1. */
    private JsonNode appraisal(CampaignRun run, Rounds rounds) {
        run.enter("appraisal-1", "Chuyển sang thẩm định vòng 1");
        rounds.first();
        long reviewed =
                rounds.doubts().stream().filter(Rounds.Doubt::byReviewer).count();
        say(
                "vòng 1: cơ quan thẩm định chấm lại %d điểm, Hội đồng %d điểm, đều nêu lý do; công nhận phần còn lại",
                reviewed, rounds.doubts().size() - reviewed);
        JsonNode afterFirst = run.leaderboard();
        run.enter("explanation", "Các đơn vị giải trình");
        rounds.explain(new EvidenceUpload(api));
        List<Rounds.Doubt> explained = rounds.explained();
        say("giải trình: %d đơn vị giải trình và bổ sung minh chứng", explained.size());
        run.enter("appraisal-2", "Chuyển sang thẩm định vòng 2");
        rounds.second();
        long raised = explained.stream().filter(Rounds.Doubt::raised).count();
        say("vòng 2: Hội đồng nâng %d điểm, giữ nguyên %d", raised, explained.size() - raised);
        run.enter("finalised", "Chốt kết quả");
        say("đã chốt kết quả; từ đây chỉ còn đính chính có lý do");
        return afterFirst;
    }

    private void publish(CampaignRun run) {
        String edition = new Publication(api).publish(run);
        editions.put(run.code(), edition);
        say(
                "đã công bố theo quyết định %s (số quyết định minh họa, không có thật – the decision is made up)",
                Publication.MADE_UP_DECISION);
        say("bản công bố, ai cũng đọc được: %s", Service.RANKING.at(edition));
    }

    /** The department of information and communications (002, Điều 5), or else the last unit. */
    private static String standingBody(List<JsonNode> registered) {
        return registered.stream()
                .map(unit -> unit.path("code").asText())
                .filter(code -> code.endsWith(STANDING_BODY))
                .findFirst()
                .orElseGet(() -> registered.getLast().path("code").asText());
    }

    /** Shows the plan that 001 prints, reports progress of one target, and shows the report of a quarter. */
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
        List<JsonNode> some =
                run.units().subList(0, Math.min(EVIDENCE_UNITS, run.units().size()));
        for (JsonNode unit : some) {
            String leaf = run.leaves(unit).getFirst().path("key").asText();
            upload.attached(run.code(), unit.path("code").asText(), leaf);
        }
        say("%d minh chứng đã gắn vào hồ sơ", some.size());
    }

    private void closeLook(Rounds rounds) {
        CampaignRun run = rounds.run();
        if (rounds.explained().isEmpty()) {
            return;
        }
        Rounds.Doubt one = rounds.explained().getFirst();
        String auditor = api.token("auditor", null);
        heading("Vì sao " + one.unit() + " có điểm này ở tiêu chí " + one.leaf());
        out.println(api.ok(
                        Call.get(Service.SCORING, run.submission(one.unit()) + "/score/" + one.leaf() + "/explanation")
                                .with("Accept-Language", "vi")
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

    private void urls(CampaignRun run, String edition) {
        String unit = run.units().getFirst().path("code").asText();
        heading("Xem thêm (TOKEN=$(./dti token auditor); curl -H \"Authorization: Bearer $TOKEN\" URL)");
        out.println("  " + Service.RANKING.at("/api/v1/leaderboards/" + run.code()));
        out.println("  " + Service.RANKING.at(edition) + "  " + Service.RANKING.at(edition + "/signature"));
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
