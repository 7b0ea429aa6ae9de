package dti.rules.diff;

import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkTree;
import dti.rules.framework.Node;
import dti.rules.framework.Resolution;
import dti.rules.rule.RuleSpec;
import dti.rules.score.EffectiveMax;
import dti.rules.score.FrameworkIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes from one version of a framework to another: removed nodes first, the rest in the order of the later
 * document.
 *
 * @param changes empty if both versions have the same content and score every submission alike
 */
public record FrameworkDiff(List<Change> changes) {

    public FrameworkDiff {
        changes = List.copyOf(changes);
    }

    public static FrameworkDiff between(Framework before, Framework after) {
        Comparison comparison = new Comparison(FrameworkIndex.of(before), FrameworkIndex.of(after));
        comparison.compare();
        return new FrameworkDiff(comparison.changes);
    }

    /** The changes of one type. */
    public <C extends Change> List<C> of(Class<C> sort) {
        return changes.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    private static final class Comparison {

        private final FrameworkIndex before;
        private final FrameworkIndex after;
        private final List<Change> changes = new ArrayList<>();

        Comparison(FrameworkIndex before, FrameworkIndex after) {
            this.before = before;
            this.after = after;
        }

        void compare() {
            for (Node node : before.framework().nodes()) {
                if (after.node(node.key()).isEmpty()) {
                    changes.add(new Change.Removed(node));
                }
            }
            maximum(null, before.maxima().total(), after.maxima().total());
            order(null);
            for (Node node : after.framework().nodes()) {
                before.node(node.key())
                        .ifPresentOrElse(old -> node(old, node), () -> changes.add(new Change.Added(node)));
            }
            resolutions();
        }

        private void node(Node old, Node node) {
            String key = node.key();
            if (!Objects.equals(old.parent(), node.parent())) {
                changes.add(new Change.Moved(key, old.parent(), node.parent()));
            }
            if (!old.name().equals(node.name())) {
                changes.add(new Change.Renamed(key, old.name(), node.name()));
            }
            if (!Objects.equals(old.code(), node.code())) {
                changes.add(new Change.Recoded(key, old.code(), node.code()));
            }
            maximum(key, before.maxima().of(key), after.maxima().of(key));
            rule(key);
            if (!old.appliesTo().equals(node.appliesTo())) {
                changes.add(new Change.ApplicabilityChanged(
                        key, old.appliesTo().groups(), node.appliesTo().groups()));
            }
            order(key);
        }

        private void maximum(@Nullable String key, EffectiveMax old, EffectiveMax now) {
            Change.Maximum from = new Change.Maximum(old.declared(), old.value());
            Change.Maximum to = new Change.Maximum(now.declared(), now.value());
            if (!from.equals(to)) {
                changes.add(new Change.MaximumChanged(key, from, to));
            }
        }

        private void rule(String key) {
            RuleSpec old = before.rule(key).orElse(null);
            RuleSpec now = after.rule(key).orElse(null);
            if (!Objects.equals(old, now)) {
                changes.add(new Change.RuleChanged(key, old, now));
            }
        }

        private void order(@Nullable String parent) {
            List<String> old = children(before.tree(), parent);
            List<String> now = children(after.tree(), parent);
            Set<String> common = new HashSet<>(old);
            common.retainAll(now);
            List<String> oldOrder = old.stream().filter(common::contains).toList();
            List<String> newOrder = now.stream().filter(common::contains).toList();
            if (!oldOrder.equals(newOrder)) {
                changes.add(new Change.Reordered(parent, oldOrder, newOrder));
            }
        }

        private static List<String> children(FrameworkTree tree, @Nullable String parent) {
            List<Node> children = parent == null ? tree.top() : tree.children(parent);
            return children.stream().map(Node::key).toList();
        }

        private void resolutions() {
            Set<String> findings = new LinkedHashSet<>();
            before.framework().resolutions().forEach(resolution -> findings.add(resolution.finding()));
            after.framework().resolutions().forEach(resolution -> findings.add(resolution.finding()));
            for (String finding : findings) {
                Resolution old = before.framework().resolution(finding).orElse(null);
                Resolution now = after.framework().resolution(finding).orElse(null);
                if (!Objects.equals(old, now)) {
                    changes.add(new Change.ResolutionChanged(finding, old, now));
                }
            }
        }
    }
}
