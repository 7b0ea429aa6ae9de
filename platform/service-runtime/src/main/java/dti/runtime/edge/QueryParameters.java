package dti.runtime.edge;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of an endpoint, by name, with the type of each. */
final class QueryParameters {

    private final Map<String, Class<?>> types = new TreeMap<>();

    private QueryParameters() {}

    static QueryParameters of(Method endpoint) {
        QueryParameters declared = new QueryParameters();
        for (Parameter parameter : endpoint.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                declared.addFields(parameter.getType());
            } else {
                declared.add(parameter, parameter.getName(), parameter.getType());
            }
        }
        return declared;
    }

    private void addFields(Class<?> bean) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(BeanParam.class)) {
                    addFields(field.getType());
                } else {
                    add(field, field.getName(), field.getType());
                }
            }
        }
    }

    private void add(AnnotatedElement place, String placeName, Class<?> type) {
        QueryParam named = place.getAnnotation(QueryParam.class);
        RestQuery restQuery = place.getAnnotation(RestQuery.class);
        if (named != null) {
            types.put(named.value(), type);
        } else if (restQuery != null) {
            types.put(restQuery.value().isEmpty() ? placeName : restQuery.value(), type);
        }
    }

    /**
     * Throws 400 for an undeclared name, for a repeated name that is not a collection, and for a value that is not of
     * the declared type.
     */
    void check(Map<String, ? extends Collection<String>> given) {
        given.forEach((name, values) -> {
            Class<?> type = types.get(name);
            if (type == null) {
                throw unknown(name);
            }
            if (values.size() > 1 && !Collection.class.isAssignableFrom(type)) {
                throw malformed(name, new Text("Tham số chỉ được nêu một lần.", "The parameter may be given once."));
            }
            values.forEach(value -> check(name, type, value));
        });
    }

    private static void check(String name, Class<?> type, String value) {
        @Nullable
        Text fault = switch (type.getSimpleName()) {
            case "Integer", "int" -> isWhole(value, Integer.MIN_VALUE, Integer.MAX_VALUE) ? null : notWhole();
            case "Long", "long" -> isWhole(value, Long.MIN_VALUE, Long.MAX_VALUE) ? null : notWhole();
            case "Boolean", "boolean" ->
                value.equals("true") || value.equals("false")
                        ? null
                        : new Text("Giá trị phải là true hoặc false.", "The value must be true or false.");
            default -> null;
        };
        if (fault != null) {
            throw malformed(name, fault);
        }
    }

    private static boolean isWhole(String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            return number >= least && number <= most;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static Text notWhole() {
        return new Text("Giá trị phải là một số nguyên.", "The value must be a whole number.");
    }

    private ProblemException unknown(String name) {
        String allowed = String.join(", ", types.keySet());
        return malformed(
                name,
                types.isEmpty()
                        ? new Text("Đường dẫn này không nhận tham số nào.", "This path takes no query parameters.")
                        : new Text(
                                "Tham số không được hỗ trợ; được dùng: " + allowed + ".",
                                "Unknown parameter; allowed are " + allowed + "."));
    }

    private static ProblemException malformed(String name, Text fault) {
        return ProblemException.malformed(FieldError.parameter(name, fault));
    }
}
