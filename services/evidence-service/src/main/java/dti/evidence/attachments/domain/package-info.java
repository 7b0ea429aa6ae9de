/** Evidence and its attachments to leaves: what may be asked, and what an answer of scoring-service changes. */
@NullMarked
package dti.evidence.attachments.domain;

import org.jspecify.annotations.NullMarked;
