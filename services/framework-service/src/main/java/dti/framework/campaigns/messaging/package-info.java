/**
 * Consumers of scoring-service's events about campaigns: submissions that have entered a phase, and published results.
 */
@NullMarked
package dti.framework.campaigns.messaging;

import org.jspecify.annotations.NullMarked;
