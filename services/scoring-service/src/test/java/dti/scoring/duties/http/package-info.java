/** Tests duties and work queues over REST. */
@NullMarked
package dti.scoring.duties.http;

import org.jspecify.annotations.NullMarked;
