package dti.scoring.reports.application;

import com.fasterxml.jackson.core.JsonGenerator;
import dti.contracts.CampaignChanged.Campaign;
import dti.contracts.ContractsJson;
import dti.rules.framework.Node;
import dti.scoring.reports.domain.NodeSums;
import dti.scoring.reports.domain.ReportFigures;
import dti.scoring.reports.domain.ScoreChange;
import dti.scoring.reports.domain.Summary;
import dti.scoring.reports.domain.UnitResult;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/** Writes the report as one JSON object, in the schema of {@link ConsolidatedReport}. */
final class JsonReport implements ReportOutput {

    private final JsonGenerator json;
    private List<UnitResult> units = List.of();
    private List<Node> nodes = List.of();
    private boolean inChanges;

    JsonReport(OutputStream out) throws IOException {
        this.json = ContractsJson.mapper().createGenerator(out);
    }

    @Override
    public void head(ReportHead head) throws IOException {
        units = head.units();
        nodes = head.nodes();
        Campaign campaign = head.campaign();
        json.writeStartObject();
        json.writeStringField("campaign", campaign.code());
        json.writeStringField("title", campaign.title());
        json.writeStringField("period", campaign.period());
        json.writePOJOField("framework", campaign.framework());
        json.writeStringField("phase", campaign.phase());
        json.writeStringField("position", "submissions:" + head.position());
        json.writePOJOField("asOf", head.asOf());
        json.writePOJOField("summary", summary(head.summary()));
        json.writeArrayFieldStart("items");
    }

    private static ConsolidatedReport.Totals summary(Summary summary) {
        return new ConsolidatedReport.Totals(
                summary.participants(),
                summary.opened(),
                summary.handedIn(),
                summary.states(),
                score(summary.figures()),
                summary.leaves(),
                summary.meanPercent(),
                summary.notHandedIn());
    }

    private static ConsolidatedReport.Score score(ReportFigures figures) {
        return new ConsolidatedReport.Score(
                plain(figures.self()),
                figures.council() == null ? null : plain(figures.council()),
                plain(figures.achieved()),
                plain(figures.bonus()),
                plain(figures.applicableMax()),
                figures.percent());
    }

    private static BigDecimal plain(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public void unit(int index, UnitNodes tree) throws IOException {
        UnitResult unit = units.get(index);
        json.writePOJO(new ConsolidatedReport.Item(
                unit.unit(),
                unit.name(),
                unit.state(),
                unit.phase(),
                unit.handedIn(),
                unit.version(),
                "submissions:" + unit.position(),
                score(unit.figures()),
                unit.leaves(),
                tree.nodes()));
    }

    @Override
    public void change(ScoreChange change) throws IOException {
        startChanges();
        json.writePOJO(change);
    }

    private void startChanges() throws IOException {
        if (!inChanges) {
            json.writeEndArray();
            json.writeArrayFieldStart("changes");
            inChanges = true;
        }
    }

    @Override
    public void end(NodeSums sums) throws IOException {
        startChanges();
        json.writeEndArray();
        json.writeArrayFieldStart("nodes");
        for (Node node : nodes) {
            NodeSums.NodeSum sum = sums.of(node.key());
            json.writePOJO(new ConsolidatedReport.NodeTotal(
                    node.key(),
                    node.code(),
                    node.parent(),
                    node.kind().wire(),
                    node.name(),
                    sum.units(),
                    score(sum.figures())));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }
}
