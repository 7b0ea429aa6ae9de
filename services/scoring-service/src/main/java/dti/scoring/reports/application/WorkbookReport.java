package dti.scoring.reports.application;

import dti.contracts.CampaignChanged.Campaign;
import dti.rules.framework.Node;
import dti.runtime.problem.Language;
import dti.scoring.reports.domain.NodeResult;
import dti.scoring.reports.domain.NodeSums;
import dti.scoring.reports.domain.ReportFigures;
import dti.scoring.reports.domain.ScoreChange;
import dti.scoring.reports.domain.Summary;
import dti.scoring.reports.domain.UnitResult;
import dti.scoring.submissions.application.EventNames;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report as a workbook: general totals, units, units that have not submitted, units by nodes, changes,
 * nodes.
 */
final class WorkbookReport implements ReportOutput {

    private static final DateTimeFormatter VIETNAM_TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Workbook book;
    private final TableSheet details;
    private final TableSheet changes;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private List<UnitResult> units = List.of();

    WorkbookReport(OutputStream out) {
        this.book = new Workbook(out, "DTI", "1.0");
        this.details = new TableSheet(
                book,
                "Chi tiết",
                List.of(
                        "Mã đơn vị",
                        "Đơn vị",
                        "Khoá",
                        "STT",
                        "Chỉ số/Tiêu chí",
                        "Điểm tối đa áp dụng",
                        "Điểm tự đánh giá",
                        "Điểm Hội đồng thẩm định",
                        "Điểm đạt được",
                        "Trạng thái"));
        this.changes = new TableSheet(
                book,
                "Thay đổi",
                List.of(
                        "Mã đơn vị",
                        "Phiên bản",
                        "Vị trí",
                        "Thời điểm",
                        "Việc",
                        "Vai trò",
                        "Đơn vị của người quyết định",
                        "Khoá",
                        "STT",
                        "Thẩm định trước",
                        "Thẩm định sau",
                        "Đạt được trước",
                        "Đạt được sau",
                        "Tổng trước",
                        "Tổng sau",
                        "Lý do"));
    }

    @Override
    public void head(ReportHead head) throws IOException {
        units = head.units();
        head.nodes().forEach(node -> nodes.put(node.key(), node));
        general(head);
        TableSheet sheet = new TableSheet(
                book,
                "Đơn vị",
                List.of(
                        "Mã đơn vị",
                        "Đơn vị",
                        "Trạng thái",
                        "Đã nộp",
                        "Điểm tối đa áp dụng",
                        "Điểm tự đánh giá",
                        "Điểm Hội đồng thẩm định",
                        "Điểm đạt được",
                        "Điểm khuyến khích",
                        "Tỷ lệ (%)",
                        "Số tiêu chí áp dụng",
                        "Đã nhập",
                        "Đã thẩm định",
                        "Phiên bản",
                        "Vị trí"));
        for (UnitResult unit : units) {
            sheet.row(
                    unit.unit(),
                    unit.name(),
                    ReportTexts.state(unit.state()),
                    unit.handedIn() ? "có" : "chưa",
                    unit.figures().applicableMax(),
                    unit.figures().self(),
                    unit.figures().council(),
                    unit.figures().achieved(),
                    unit.figures().bonus(),
                    unit.figures().percent(),
                    unit.leaves().applicable(),
                    unit.leaves().entered(),
                    unit.leaves().decided(),
                    unit.version(),
                    unit.position());
        }
        sheet.close();
        TableSheet owing = new TableSheet(book, "Chưa nộp", List.of("Mã đơn vị", "Đơn vị", "Trạng thái"));
        for (Summary.Owing unit : head.summary().notHandedIn()) {
            owing.row(unit.unit(), unit.name(), unit.state() == null ? "chưa mở" : ReportTexts.state(unit.state()));
        }
        owing.close();
    }

    private void general(ReportHead head) throws IOException {
        Campaign campaign = head.campaign();
        Summary summary = head.summary();
        ReportFigures figures = summary.figures();
        TableSheet sheet =
                new TableSheet(book, "Tổng hợp", List.of("BÁO CÁO TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ", campaign.title()));
        sheet.row("Mã đợt đánh giá", campaign.code());
        sheet.row("Kỳ đánh giá", campaign.period());
        sheet.row(
                "Bộ chỉ số",
                campaign.framework().key() + " v" + campaign.framework().version());
        sheet.row("Giai đoạn", campaign.phase());
        sheet.row("Vị trí trong nhật ký", "submissions:" + head.position());
        sheet.row("Số liệu đến", time(head.asOf()));
        sheet.row("Số đơn vị tham gia", summary.participants());
        sheet.row("Đã mở hồ sơ", summary.opened());
        sheet.row("Đã nộp", summary.handedIn());
        sheet.row("Chưa nộp", summary.notHandedIn().size());
        sheet.row("Tổng điểm tối đa áp dụng", figures.applicableMax());
        sheet.row("Tổng điểm tự đánh giá", figures.self());
        sheet.row("Tổng điểm Hội đồng thẩm định", figures.council());
        sheet.row("Tổng điểm đạt được", figures.achieved());
        sheet.row("Tổng điểm khuyến khích", figures.bonus());
        sheet.row("Tỷ lệ chung (%)", figures.percent());
        sheet.row("Trung bình tỷ lệ của các đơn vị (%)", summary.meanPercent());
        sheet.close();
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : VIETNAM_TIME.format(at);
    }

    @Override
    public void unit(int index, UnitNodes tree) throws IOException {
        UnitResult unit = units.get(index);
        for (NodeResult result : tree.nodes()) {
            Node node = nodes.get(result.key());
            details.row(
                    unit.unit(),
                    unit.name(),
                    result.key(),
                    node == null ? null : node.code(),
                    node == null ? null : node.name(),
                    result.applicableMax(),
                    result.self(),
                    result.council(),
                    result.achieved(),
                    ReportTexts.leafState(result.state()));
        }
    }

    @Override
    public void change(ScoreChange change) throws IOException {
        details.close();
        Node node = change.leaf() == null ? null : nodes.get(change.leaf());
        boolean bonus = change.bonus().after() != null;
        changes.row(
                change.unit(),
                change.version(),
                change.position(),
                time(change.at()),
                EventNames.of(change.type(), Language.VI),
                EventNames.role(change.role(), Language.VI),
                change.actorUnit(),
                change.leaf(),
                node == null ? null : node.code(),
                change.council().before(),
                change.council().after(),
                bonus ? change.bonus().before() : change.achieved().before(),
                bonus ? change.bonus().after() : change.achieved().after(),
                change.total().before(),
                change.total().after(),
                change.reason());
    }

    @Override
    public void end(NodeSums sums) throws IOException {
        details.close();
        changes.close();
        TableSheet sheet = new TableSheet(
                book,
                "Theo chỉ số",
                List.of(
                        "Khoá",
                        "STT",
                        "Chỉ số/Tiêu chí",
                        "Số đơn vị áp dụng",
                        "Tổng điểm tối đa áp dụng",
                        "Tổng điểm tự đánh giá",
                        "Tổng điểm Hội đồng thẩm định",
                        "Tổng điểm đạt được",
                        "Tỷ lệ (%)"));
        for (Node node : nodes.values()) {
            NodeSums.NodeSum sum = sums.of(node.key());
            sheet.row(
                    node.key(),
                    node.code(),
                    node.name(),
                    sum.units(),
                    sum.figures().applicableMax(),
                    sum.figures().self(),
                    sum.figures().council(),
                    sum.figures().achieved(),
                    sum.figures().percent());
        }
        sheet.close();
        book.close();
    }

    @Override
    public void flush() throws IOException {
        details.flush();
        changes.flush();
    }
}
