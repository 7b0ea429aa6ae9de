package dti.rules.framework;

import java.util.List;

/**
 * The annexes of an instrument beside its framework.
 *
 * @param targets the targets it assigns (001, Phụ lục 1)
 * @param documents the documents and programmes it plans (001, Phụ lục 2)
 * @param projects the projects it plans (001, Phụ lục 3)
 */
public record Annexes(
        List<ListedUnit> units, List<PlanItem> targets, List<PlanItem> documents, List<PlanItem> projects) {

    /** No annexes. */
    public static final Annexes NONE = new Annexes(List.of(), List.of(), List.of(), List.of());

    public Annexes {
        units = List.copyOf(units);
        targets = List.copyOf(targets);
        documents = List.copyOf(documents);
        projects = List.copyOf(projects);
    }
}
