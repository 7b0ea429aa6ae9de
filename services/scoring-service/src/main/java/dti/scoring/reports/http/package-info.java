/** Reports over REST. */
@NullMarked
package dti.scoring.reports.http;

import org.jspecify.annotations.NullMarked;
