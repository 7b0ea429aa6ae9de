@NullMarked
package dti.rules.rule;

import org.jspecify.annotations.NullMarked;
