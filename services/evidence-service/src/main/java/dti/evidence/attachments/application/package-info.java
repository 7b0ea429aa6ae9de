/** The use cases of evidence: attach, reuse, detach, read; who may; and what goes into the log. */
@NullMarked
package dti.evidence.attachments.application;

import org.jspecify.annotations.NullMarked;
