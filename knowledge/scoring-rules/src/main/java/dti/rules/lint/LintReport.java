package dti.rules.lint;

import java.util.List;
import java.util.Optional;

/**
 * The findings of the linter on one framework, in the order of its checks.
 *
 * @param items the findings with their resolutions
 */
public record LintReport(List<LintedFinding> items) {

    public LintReport {
        items = List.copyOf(items);
    }

    /** The findings that keep the framework from being published; empty means it may be. */
    public List<Finding> unresolvedErrors() {
        return items.stream()
                .filter(LintedFinding::blocksPublishing)
                .map(LintedFinding::finding)
                .toList();
    }

    public boolean isPublishable() {
        return unresolvedErrors().isEmpty();
    }

    /** One finding by its id. */
    public Optional<LintedFinding> finding(String id) {
        return items.stream().filter(item -> item.finding().id().equals(id)).findFirst();
    }
}
