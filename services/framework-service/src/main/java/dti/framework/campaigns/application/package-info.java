/** Creating campaigns and leading them through their phases. */
@NullMarked
package dti.framework.campaigns.application;

import org.jspecify.annotations.NullMarked;
