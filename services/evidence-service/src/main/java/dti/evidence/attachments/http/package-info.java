/** The REST resources of evidence and their views. */
@NullMarked
package dti.evidence.attachments.http;

import org.jspecify.annotations.NullMarked;
