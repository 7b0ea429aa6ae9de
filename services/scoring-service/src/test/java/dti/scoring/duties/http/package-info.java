/** Duties and work queues as their clients see them. */
@NullMarked
package dti.scoring.duties.http;

import org.jspecify.annotations.NullMarked;
