package dti.runtime.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What a violated constraint of a request body says, in both languages. */
final class ConstraintTexts {

    private static final String ITEMS = ".items";

    private static final ResourceBundle VIETNAMESE =
            ResourceBundle.getBundle("ValidationMessages", Locale.forLanguageTag("vi"));

    private ConstraintTexts() {}

    static Text of(ConstraintViolation<?> violation) {
        return new Text(
                vietnamese(
                        violation.getMessageTemplate(),
                        violation.getConstraintDescriptor().getAttributes(),
                        isOfItems(violation.getInvalidValue())),
                violation.getMessage());
    }

    /**
     * The Vietnamese text of a message template.
     *
     * @param template such as {@code {jakarta.validation.constraints.Size.message}}
     * @param attributes of the constraint, put where the text names them
     * @throws java.util.MissingResourceException for a constraint without a Vietnamese text
     */
    static String vietnamese(String template, Map<String, Object> attributes, boolean ofItems) {
        String key = template.substring(1, template.length() - 1);
        String text = VIETNAMESE.getString(ofItems && VIETNAMESE.containsKey(key + ITEMS) ? key + ITEMS : key);
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            text = text.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
        }
        return text;
    }

    private static boolean isOfItems(@Nullable Object value) {
        return value instanceof Collection || value instanceof Map;
    }
}
