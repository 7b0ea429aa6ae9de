/** The content-addressed store on the file system and the intake of uploads into it. */
@NullMarked
package dti.evidence.files.application;

import org.jspecify.annotations.NullMarked;
