/** General information of units over REST. */
@NullMarked
package dti.scoring.generalinfo.http;

import org.jspecify.annotations.NullMarked;
