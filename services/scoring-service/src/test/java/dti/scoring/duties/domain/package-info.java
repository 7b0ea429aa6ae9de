/** What duties are, told over the real frameworks. */
@NullMarked
package dti.scoring.duties.domain;

import org.jspecify.annotations.NullMarked;
