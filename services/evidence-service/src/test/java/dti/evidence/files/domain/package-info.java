/** Tests of the properties of files. */
@NullMarked
package dti.evidence.files.domain;

import org.jspecify.annotations.NullMarked;
