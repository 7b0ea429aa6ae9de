package dti.rules.frameworks;

import java.util.List;

/** A target, document or project as the document plans it; empty where it prints nothing. */
record PrintedPlanItem(
        String key,
        String code,
        String section,
        String name,
        String lead,
        String coordinating,
        String period,
        List<Integer> lines) {

    /** How a framework file says the same. */
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
