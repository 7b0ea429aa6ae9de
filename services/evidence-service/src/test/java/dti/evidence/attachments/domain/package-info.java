/** Tests of the requests an attachment allows, and of the effects of answers. */
@NullMarked
package dti.evidence.attachments.domain;

import org.jspecify.annotations.NullMarked;
