/** Frameworks over REST, as JSON or YAML. */
@NullMarked
package dti.framework.frameworks.http;

import org.jspecify.annotations.NullMarked;
