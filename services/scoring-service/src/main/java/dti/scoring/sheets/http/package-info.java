/** A unit's own sheet over REST, to download, fill in and upload. */
@NullMarked
package dti.scoring.sheets.http;

import org.jspecify.annotations.NullMarked;
