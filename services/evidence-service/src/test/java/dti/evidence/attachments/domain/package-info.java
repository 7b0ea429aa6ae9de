/** Tests of what may be asked of an attachment and what an answer changes. */
@NullMarked
package dti.evidence.attachments.domain;

import org.jspecify.annotations.NullMarked;
