/** Whether events flow, read models are whole and disks have room, measured by somebody else than whoever does the work. */
@NullMarked
package dti.runtime.health;

import org.jspecify.annotations.NullMarked;
