/** What every write of this service reads from its headers and answers in them. */
@NullMarked
package dti.framework.publishing.http;

import org.jspecify.annotations.NullMarked;
