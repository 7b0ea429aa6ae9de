/** Evidence and its attachments to leaves: the rules of requests, and the effects of the answers of scoring-service. */
@NullMarked
package dti.evidence.attachments.domain;

import org.jspecify.annotations.NullMarked;
