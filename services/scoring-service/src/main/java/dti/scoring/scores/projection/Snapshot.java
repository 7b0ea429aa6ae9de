package dti.scoring.scores.projection;

import dti.rules.score.ScoreTree;
import dti.scoring.submissions.domain.Submission;

/** A submission and its score right after one of its events. */
record Snapshot(Submission.Opened submission, ScoreTree tree) {}
