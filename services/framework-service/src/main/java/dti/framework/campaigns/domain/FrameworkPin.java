package dti.framework.campaigns.domain;

/** The framework version that a campaign is scored by. */
public record FrameworkPin(String key, int version) {}
