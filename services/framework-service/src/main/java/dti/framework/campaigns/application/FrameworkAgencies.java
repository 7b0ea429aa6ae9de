package dti.framework.campaigns.application;

import dti.framework.campaigns.domain.Assignment.Duty;
import dti.framework.campaigns.domain.KnownReferences;
import dti.framework.campaigns.domain.PrintedAgencies;
import dti.rules.framework.Framework;
import dti.rules.framework.Guidance;
import dti.rules.framework.InfoField;
import dti.rules.framework.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists the agencies that a framework prints beside its leaves and in its form: those that lead, those that coordinate,
 * and those whose figures decide.
 */
final class FrameworkAgencies {

    private FrameworkAgencies() {}

    static List<PrintedAgencies> of(Framework framework) {
        Set<String> parents = framework.nodes().stream()
                .map(Node::parent)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        List<PrintedAgencies> printed = new ArrayList<>();
        for (Node node : framework.nodes()) {
            if (!parents.contains(node.key())) {
                Guidance beside = node.guidance();
                add(printed, node.key(), Duty.LEAD, beside.lead());
                add(printed, node.key(), Duty.COORDINATING, beside.coordinating());
                add(printed, node.key(), Duty.SOURCE, beside.suppliedBy());
            }
        }
        for (InfoField field : framework.infoFields()) {
            if (!field.heading() && !field.personal()) {
                add(printed, KnownReferences.PublishedFramework.FIELD + field.code(), Duty.SOURCE, field.suppliedBy());
            }
        }
        return printed;
    }

    private static void add(List<PrintedAgencies> printed, String leaf, Duty duty, @Nullable String text) {
        if (text != null) {
            printed.add(new PrintedAgencies(leaf, duty, text));
        }
    }
}
