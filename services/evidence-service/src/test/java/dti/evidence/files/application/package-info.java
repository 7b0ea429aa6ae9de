/** Tests of the content-addressed store on a real file system. */
@NullMarked
package dti.evidence.files.application;

import org.jspecify.annotations.NullMarked;
