/** Tests a unit's sheet over real servers. */
@NullMarked
package dti.scoring.sheets.http;

import org.jspecify.annotations.NullMarked;
