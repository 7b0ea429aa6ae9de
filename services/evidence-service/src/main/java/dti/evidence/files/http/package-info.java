/** What is decided about an upload before anything reads it. */
@NullMarked
package dti.evidence.files.http;

import org.jspecify.annotations.NullMarked;
