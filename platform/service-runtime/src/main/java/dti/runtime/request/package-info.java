/** Reads and checks the parts common to all requests: headers, entity tags, positions, pages, texts. */
@NullMarked
package dti.runtime.request;

import org.jspecify.annotations.NullMarked;
