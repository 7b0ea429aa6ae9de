/** Tests of the contracts: events once published stay readable. */
@NullMarked
package dti.contracts;

import org.jspecify.annotations.NullMarked;
