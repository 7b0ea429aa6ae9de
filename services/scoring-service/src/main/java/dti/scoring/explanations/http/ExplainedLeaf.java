package dti.scoring.explanations.http;

import dti.eventstore.StoredEvent;
import dti.rules.explain.Explainer;
import dti.rules.explain.LeafExplanation;
import dti.rules.explain.LeafFacts;
import dti.runtime.problem.Language;
import dti.scoring.explanations.application.LeafNotes;
import dti.scoring.explanations.application.LeafStory;
import dti.scoring.submissions.application.EventFacts;
import dti.scoring.submissions.application.RecordedEvent;
import dti.scoring.submissions.domain.LeafCatalogue;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionScore;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A leaf explained at one moment.
 *
 * @param events the events behind the points, oldest first
 */
record ExplainedLeaf(
        Submission.Opened submission, LeafFacts facts, LeafExplanation explanation, List<RecordedEvent> events) {

    static ExplainedLeaf of(
            Submission.Opened submission,
            ScoredFramework framework,
            LeafCatalogue.Leaf leaf,
            List<RecordedEvent> events) {
        LeafFacts facts =
                new LeafStory(framework, submission, leaf).facts(events, SubmissionScore.of(submission, framework));
        Set<Long> numbers = numbers(facts);
        return new ExplainedLeaf(
                submission,
                facts,
                Explainer.explain(facts).noting(LeafNotes.of(submission, leaf.key(), framework.demands(leaf.key()))),
                events.stream()
                        .filter(each -> numbers.contains(each.stored().version().value()))
                        .toList());
    }

    ExplanationAnswer answer(Language language) {
        return new ExplanationAnswer(
                submission.opening().campaign(),
                submission.opening().unit(),
                facts.leaf().key(),
                submission.version(),
                ExplanationAnswer.in(explanation.summary(), language),
                ExplanationAnswer.sections(explanation, language),
                events.stream().map(ExplainedLeaf::line).toList(),
                explanation.text(ExplanationAnswer.rules(language)));
    }

    private static Set<Long> numbers(LeafFacts facts) {
        var calculation = facts.calculation();
        Stream<Long> sources = calculation == null
                ? Stream.empty()
                : calculation.provenance().values().stream()
                        .map(source -> source.event())
                        .filter(Objects::nonNull);
        Stream<Long> decisions = facts.decisions().stream().map(decision -> decision.event());
        Stream<Long> evidence = facts.evidence().stream().map(item -> item.event());
        return Stream.of(sources, decisions, evidence)
                .flatMap(numbers -> numbers)
                .collect(Collectors.toSet());
    }

    private static ExplanationAnswer.EventLine line(RecordedEvent recorded) {
        StoredEvent event = recorded.stored();
        EventFacts facts = EventFacts.of(recorded.event());
        return new ExplanationAnswer.EventLine(
                event.version().value(),
                event.position().value(),
                event.id(),
                event.type(),
                event.recordedAt(),
                facts.by().role(),
                facts.by().subject(),
                facts.by().unit(),
                event.hash());
    }
}
