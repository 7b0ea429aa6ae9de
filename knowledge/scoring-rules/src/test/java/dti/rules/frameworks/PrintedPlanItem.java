package dti.rules.frameworks;

import java.util.List;

/** A target, document or project as printed; empty where the document prints nothing. */
record PrintedPlanItem(
        String key,
        String code,
        String section,
        String name,
        String lead,
        String coordinating,
        String period,
        List<Integer> lines) {

    /** The same item, read from a framework file. */
    static PrintedPlanItem of(YamlMap item) {
        return new PrintedPlanItem(
                item.text("key"),
                item.text("code"),
                item.text("section"),
                item.text("name"),
                item.text("lead"),
                item.text("coordinating"),
                item.text("period"),
                item.lines());
    }
}
