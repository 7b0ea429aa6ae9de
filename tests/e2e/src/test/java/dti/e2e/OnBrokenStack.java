package dti.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Marks tests that break parts of the stack for some minutes, which only {@code ./dti truth} runs. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnOneStack
@EnabledIfSystemProperty(named = "dti.truth", matches = "true", disabledReason = "by hand, some minutes: ./dti truth")
@interface OnBrokenStack {}
