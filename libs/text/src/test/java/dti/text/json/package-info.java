/** The same rules for everything a JSON or YAML parser reads, before anything is made of it. */
@NullMarked
package dti.text.json;

import org.jspecify.annotations.NullMarked;
