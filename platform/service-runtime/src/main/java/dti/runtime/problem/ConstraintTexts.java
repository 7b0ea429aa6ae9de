package dti.runtime.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;

/**
 * The texts of violated constraints of request bodies, in both languages; the validator has them in one language only.
 */
final class ConstraintTexts {

    private ConstraintTexts() {}

    static Text of(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        return switch (constraint) {
            case NotNull _ -> new Text("Không được để trống.", "It must not be null.");
            case NotBlank _ -> new Text("Không được để trống.", "It must not be blank.");
            case NotEmpty _ -> new Text("Không được để trống.", "It must not be empty.");
            case Size size -> size(size, violation.getInvalidValue() instanceof CharSequence);
            case Positive _ -> new Text("Phải là số lớn hơn 0.", "It must be greater than 0.");
            case PositiveOrZero _ -> new Text("Không được là số âm.", "It must not be negative.");
            case Digits digits ->
                new Text(
                        "Tối đa " + digits.integer() + " chữ số phần nguyên và " + digits.fraction()
                                + " chữ số thập phân.",
                        "It must have at most " + digits.integer() + " digits before and " + digits.fraction()
                                + " after the decimal mark.");
            default -> new Text("Giá trị không hợp lệ.", "It is not valid: " + violation.getMessage() + ".");
        };
    }

    private static Text size(Size size, boolean ofText) {
        String vi = ofText ? " ký tự." : " mục.";
        String en = ofText ? " characters." : " items.";
        return size.min() == 0
                ? new Text("Tối đa " + size.max() + vi, "It must have at most " + size.max() + en)
                : new Text(
                        "Phải có từ " + size.min() + " đến " + size.max() + vi,
                        "It must have " + size.min() + " to " + size.max() + en);
    }
}
