package dti.scoring.scores.application;

import dti.eventstore.StoredEvent;
import dti.rules.score.ScoreTree;
import dti.rules.score.Totals;
import dti.scoring.scores.application.HistoryDiff.EventShares;
import dti.scoring.scores.application.HistoryDiff.Figure;
import dti.scoring.submissions.application.EventFacts;
import dti.scoring.submissions.application.RecordedEvent;
import dti.scoring.submissions.application.SubmissionMoment;
import dti.scoring.submissions.domain.FrameworkPin;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionEvolution;
import dti.scoring.submissions.domain.SubmissionId;
import dti.scoring.submissions.domain.SubmissionScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a submission from its events and lists the figures that differ between two moments. Has no side effects.
 */
final class DiffBuild {

    private final Map<FrameworkPin, ScoredFramework> frameworks;
    private final @Nullable String leaf;

    DiffBuild(Map<FrameworkPin, ScoredFramework> frameworks, @Nullable String leaf) {
        this.frameworks = frameworks;
        this.leaf = leaf;
    }

    /** The key of a figure. */
    private record Name(@Nullable String node, String what) {}

    HistoryDiff of(SubmissionId id, List<RecordedEvent> events, SubmissionMoment from, SubmissionMoment to) {
        List<RecordedEvent> known =
                events.stream().takeWhile(event -> to.includes(event.stored())).toList();
        List<RecordedEvent> earlier = events.stream()
                .takeWhile(event -> from.includes(event.stored()))
                .toList();
        List<RecordedEvent> between = known.subList(Math.min(earlier.size(), known.size()), known.size());
        Submission state = Submission.NOT_OPENED;
        for (RecordedEvent recorded : earlier) {
            state = SubmissionEvolution.evolve(state, recorded.event());
        }
        Map<Name, BigDecimal> first = figures(state);
        Map<Name, BigDecimal> last = first;
        List<EventShares> shares = new ArrayList<>();
        for (RecordedEvent recorded : between) {
            state = SubmissionEvolution.evolve(state, recorded.event());
            Map<Name, BigDecimal> after = figures(state);
            List<Figure> moved = differences(last, after);
            if (!moved.isEmpty()) {
                shares.add(shares(recorded, moved));
            }
            last = after;
        }
        int without = between.size() - shares.size();
        return new HistoryDiff(
                id.campaign(),
                id.unit(),
                leaf,
                moment(earlier),
                moment(known),
                differences(first, last),
                shares,
                without);
    }

    private Map<Name, BigDecimal> figures(Submission state) {
        Map<Name, BigDecimal> figures = new LinkedHashMap<>();
        if (state instanceof Submission.Opened opened) {
            ScoreTree tree = SubmissionScore.of(opened, Objects.requireNonNull(frameworks.get(opened.framework())));
            if (leaf == null) {
                put(figures, null, tree.total());
                figures.put(new Name(null, "bonus"), opened.bonus());
            }
            tree.nodes().stream()
                    .filter(node -> leaf == null || node.key().equals(leaf))
                    .forEach(node -> put(figures, node.key(), node.totals()));
        }
        return figures;
    }

    private static void put(Map<Name, BigDecimal> figures, @Nullable String node, Totals totals) {
        put(figures, new Name(node, "self"), totals.self());
        put(figures, new Name(node, "council"), totals.council());
        put(figures, new Name(node, "achieved"), totals.achieved());
        put(figures, new Name(node, "applicableMax"), totals.applicableMax());
    }

    private static void put(Map<Name, BigDecimal> figures, Name name, @Nullable BigDecimal value) {
        if (value != null) {
            figures.put(name, value);
        }
    }

    /** A figure that appears or disappears is listed even where its value is 0 and the difference is 0. */
    private static List<Figure> differences(Map<Name, BigDecimal> before, Map<Name, BigDecimal> after) {
        List<Figure> found = new ArrayList<>();
        Map<Name, BigDecimal> all = new LinkedHashMap<>(before);
        all.putAll(after);
        for (Name name : all.keySet()) {
            BigDecimal was = before.get(name);
            BigDecimal is = after.get(name);
            boolean same = was == null || is == null ? was == is : was.compareTo(is) == 0;
            if (!same) {
                found.add(
                        new Figure(name.node(), name.what(), was, is, orZero(is).subtract(orZero(was))));
            }
        }
        return found;
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return Objects.requireNonNullElse(value, BigDecimal.ZERO);
    }

    private static EventShares shares(RecordedEvent recorded, List<Figure> moved) {
        StoredEvent event = recorded.stored();
        EventFacts facts = EventFacts.of(recorded.event());
        return new EventShares(
                event.version().value(),
                event.position().value(),
                event.id(),
                event.type(),
                event.recordedAt(),
                new HistoryRow.Who(
                        facts.by().subject(), facts.by().role(), facts.by().unit()),
                facts.leaf(),
                facts.reason(),
                moved);
    }

    private static HistoryDiff.Moment moment(List<RecordedEvent> until) {
        if (until.isEmpty()) {
            return new HistoryDiff.Moment(0, null);
        }
        StoredEvent event = until.getLast().stored();
        return new HistoryDiff.Moment(event.version().value(), event.recordedAt());
    }
}
