/** Tests of what is read out of other services' documents. */
@NullMarked
package dti.evidence.copies.domain;

import org.jspecify.annotations.NullMarked;
