/** The properties of a file: its address, its type, the marks of a signature, a range of its bytes. */
@NullMarked
package dti.evidence.files.domain;

import org.jspecify.annotations.NullMarked;
