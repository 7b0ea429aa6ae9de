/** Creating campaigns, changing them and entering their phases. */
@NullMarked
package dti.framework.campaigns.application;

import org.jspecify.annotations.NullMarked;
