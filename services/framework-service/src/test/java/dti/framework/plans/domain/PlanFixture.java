package dti.framework.plans.domain;

import dti.framework.plans.domain.PlanCommand.IssuePlan;
import dti.framework.plans.domain.PlanCommand.RecordProgress;
import dti.framework.plans.domain.PlanEvent.PlanIssued;
import dti.framework.plans.domain.PlanEvent.ProgressRecorded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small plan: a target of 80 percent, a document due on 30 June, a project without a day. */
final class PlanFixture {

    static final PlanId ID = new PlanId("xa-1", 2024);
    static final LocalDate JUNE_30 = LocalDate.of(2024, 6, 30);
    static final LocalDate TODAY = LocalDate.of(2024, 8, 15);

    static final PlanItem TARGET = item("t1", ItemKind.TARGET, "Công chức VP-TK", JUNE_30, percent("80"));
    static final PlanItem DOCUMENT = item("d1", ItemKind.DOCUMENT, "Công chức ĐC, XD-NN&MT", JUNE_30, null);
    static final PlanItem PROJECT = item("p1", ItemKind.PROJECT, "Công chức ĐC-XD-NN&MT", null, null);
    static final PlanContent CONTENT = content(TARGET, DOCUMENT, PROJECT);
    static final PlanIssued ISSUED = new PlanIssued(ID, CONTENT, false);

    private PlanFixture() {}

    static PlanContent content(PlanItem... items) {
        return new PlanContent("Kế hoạch chuyển đổi số 2024", null, null, List.of(items));
    }

    static PlanItem item(String key, ItemKind kind, String owner, @Nullable LocalDate due, @Nullable Measure measure) {
        return new PlanItem(key, kind, null, null, "Mục " + key, owner, List.of(), null, due, measure, List.of());
    }

    static Measure percent(String target) {
        return new Measure("%", new BigDecimal(target), false);
    }

    static IssuePlan issue(PlanContent content) {
        return new IssuePlan(ID, content, false, true, null);
    }

    static RecordProgress report(String item, ProgressStatus status, LocalDate on) {
        return new RecordProgress(item, status, null, on, null, TODAY);
    }

    static RecordProgress measured(String item, String value, LocalDate on) {
        return new RecordProgress(item, null, new BigDecimal(value), on, null, TODAY);
    }

    static ProgressRecorded recorded(String item, ProgressStatus status, LocalDate on) {
        return new ProgressRecorded(item, new Progress(status, null, on, null));
    }

    static ProgressRecorded measured(String item, ProgressStatus status, String value, LocalDate on) {
        return new ProgressRecorded(item, new Progress(status, new BigDecimal(value), on, null));
    }
}
