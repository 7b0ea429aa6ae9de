/** The use cases of evidence: attach, reuse, detach and read it; who may do so; and the events for the log. */
@NullMarked
package dti.evidence.attachments.application;

import org.jspecify.annotations.NullMarked;
