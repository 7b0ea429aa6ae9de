package dti.runtime.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dti.runtime.json.RefusedTextException;
import dti.runtime.request.InputText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The problems of unreadable bodies, with the place of the fault and without the names of our classes. */
final class JsonFaults {

    private JsonFaults() {}

    static ProblemException problem(JsonProcessingException fault) {
        Optional<RefusedTextException> refused = refused(fault);
        if (refused.isPresent()) {
            return InputText.problem(refused.get());
        }
        if (fault instanceof JsonMappingException mapping) {
            return ProblemException.malformed(FieldError.body(pointer(mapping.getPath()), message(mapping)));
        }
        var where = fault.getLocation();
        String place = where == null ? "" : " (" + where.getLineNr() + ":" + where.getColumnNr() + ")";
        return ProblemException.malformed(FieldError.body(
                "",
                new Text("Nội dung không phải JSON hợp lệ" + place + ".", "The body is not valid JSON" + place + ".")));
    }

    /** Finds the refused text among the causes: deserialisers of lists and maps wrap the exceptions of their items. */
    private static Optional<RefusedTextException> refused(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof RefusedTextException refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    private static Text message(JsonMappingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                new Text(
                        "Trường không được hỗ trợ: " + unknown.getPropertyName() + ".",
                        "Unknown field: " + unknown.getPropertyName() + ".");
            case InvalidFormatException format ->
                new Text("Giá trị không đúng kiểu.", "The value is not " + kind(format.getTargetType()) + ".");
            case ValueInstantiationException ignored -> new Text("Giá trị không hợp lệ.", "The value is not valid.");
            default -> new Text("Giá trị không đúng kiểu hoặc bị thiếu.", "The value is missing or of the wrong type.");
        };
    }

    private static String kind(Class<?> type) {
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return "a number";
        }
        return type == Boolean.class || type == boolean.class ? "true or false" : "of the right type";
    }

    static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null
                        ? Integer.toString(step.getIndex())
                        : step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
