/** Tests of reading the documents of other services. */
@NullMarked
package dti.evidence.copies.domain;

import org.jspecify.annotations.NullMarked;
