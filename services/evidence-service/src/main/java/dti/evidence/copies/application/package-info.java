/** The local copies of campaigns and frameworks: how they are kept and asked. */
@NullMarked
package dti.evidence.copies.application;

import org.jspecify.annotations.NullMarked;
