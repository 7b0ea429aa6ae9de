/** Tests of what a file is. */
@NullMarked
package dti.evidence.files.domain;

import org.jspecify.annotations.NullMarked;
