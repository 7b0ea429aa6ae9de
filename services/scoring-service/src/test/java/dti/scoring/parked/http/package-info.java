/** Tests parked streams over real servers. */
@NullMarked
package dti.scoring.parked.http;

import org.jspecify.annotations.NullMarked;
