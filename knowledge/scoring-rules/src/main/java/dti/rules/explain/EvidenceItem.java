package dti.rules.explain;

import org.jspecify.annotations.Nullable;

/**
 * Evidence attached to a leaf.
 *
 * @param name file name or link
 * @param signature the verdict of evidence-service on its signature: VALID, INVALID, UNKNOWN or NONE
 * @param event the number of the event that attached it
 */
public record EvidenceItem(String name, @Nullable String signature, long event) {}
