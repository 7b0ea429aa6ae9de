/** What every HTTP server of the house must do before any resource is reached, walked over the operations it describes. */
@NullMarked
package dti.testsupport.edge;

import org.jspecify.annotations.NullMarked;
