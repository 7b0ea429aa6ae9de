package dti.scoring.submissions.domain;

/** The framework version a submission is scored by. */
public record FrameworkPin(String key, int version) {}
