package dti.scoring.submissions.domain;

/** An event of a unit's request to exclude a leaf from its score and its maximum. */
public sealed interface ExclusionEvent extends SubmissionEvent.LeafEvent {

    String reason();

    record ExclusionRequested(String leaf, String reason, SubmissionActor by) implements ExclusionEvent {}

    record ExclusionGranted(String leaf, String reason, SubmissionActor by) implements ExclusionEvent {}

    record ExclusionRefused(String leaf, String reason, SubmissionActor by) implements ExclusionEvent {}
}
