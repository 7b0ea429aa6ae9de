package dti.scoring.submissions.domain;

/** What happened to a unit's request to leave a leaf out of its score and its maximum. */
public sealed interface ExclusionEvent extends SubmissionEvent.LeafEvent {

    String reason();

    record ExclusionRequested(String leaf, String reason, SubmissionActor by) implements ExclusionEvent {}

    record ExclusionGranted(String leaf, String reason, SubmissionActor by) implements ExclusionEvent {}

    record ExclusionRefused(String leaf, String reason, SubmissionActor by) implements ExclusionEvent {}
}
