/** Tests scheduled verification on real servers. */
@NullMarked
package dti.scoring.integrity.application;

import org.jspecify.annotations.NullMarked;
