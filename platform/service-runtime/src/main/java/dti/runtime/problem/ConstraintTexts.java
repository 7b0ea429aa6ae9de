package dti.runtime.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What a violated constraint of a request body says, in both languages. */
final class ConstraintTexts {

    private static final String BUNDLE = "dti.runtime.problem.constraints";
    private static final String ITEMS = ".items";

    private static final ResourceBundle VIETNAMESE = ResourceBundle.getBundle(BUNDLE, Locale.of("vi"));
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(BUNDLE, Locale.of("en"));

    private ConstraintTexts() {}

    static Text of(ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        String constraint = descriptor.getAnnotation().annotationType().getSimpleName();
        return text(constraint, descriptor.getAttributes(), isOfItems(violation.getInvalidValue()));
    }

    /**
     * The text of a constraint.
     *
     * @param constraint simple name of its annotation
     * @param attributes of the annotation, put where the text names them
     * @throws java.util.MissingResourceException for a constraint without a text
     */
    static Text text(String constraint, Map<String, Object> attributes, boolean ofItems) {
        return new Text(
                in(VIETNAMESE, constraint, attributes, ofItems), in(ENGLISH, constraint, attributes, ofItems));
    }

    private static String in(
            ResourceBundle language, String constraint, Map<String, Object> attributes, boolean ofItems) {
        String key = constraint + ITEMS;
        String text = language.getString(ofItems && language.containsKey(key) ? key : constraint);
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            text = text.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
        }
        return text;
    }

    private static boolean isOfItems(@Nullable Object value) {
        return value instanceof Collection || value instanceof Map;
    }
}
