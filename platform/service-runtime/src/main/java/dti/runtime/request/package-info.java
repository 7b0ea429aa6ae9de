/** What every request may bring: headers, entity tags, positions, pages, texts; read and checked in one manner. */
@NullMarked
package dti.runtime.request;

import org.jspecify.annotations.NullMarked;
