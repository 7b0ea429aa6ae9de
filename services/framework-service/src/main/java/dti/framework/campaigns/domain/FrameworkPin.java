package dti.framework.campaigns.domain;

/** The framework version a campaign scores by. */
public record FrameworkPin(String key, int version) {}
