package dti.runtime.units;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a request calls a unit into its code, at the edge. A name nobody knows stays as it is where it could be a code:
 * the unit may be about to be registered, and whoever needs it to exist says so better.
 */
@ApplicationScoped
public class UnitIdentifierResolver {

    /** As framework-service takes codes. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final UnitDirectory directory;

    UnitIdentifierResolver(UnitDirectory directory) {
        this.directory = directory;
    }

    /** Named in the path: 404 where no unit has this name, 422 where several have. */
    public Uni<String> inPath(String name) {
        return directory.find(name).map(named -> switch (named) {
            case UnitLookup.Known(String code) -> code;
            case UnitLookup.Unknown() -> {
                if (!CODE.matcher(name).matches()) {
                    throw ProblemException.notFound(unknown(name));
                }
                yield name;
            }
            case UnitLookup.Ambiguous(List<String> codes) ->
                throw ProblemException.invalid(FieldError.parameter("unit", ambiguous(name, codes)));
        });
    }

    /** Named by a query parameter, where there is one: 422 where it is no unit's name or that of several. */
    public Uni<@Nullable String> parameter(String parameter, @Nullable String name) {
        if (name == null) {
            return Uni.createFrom().nullItem();
        }
        return directory.find(name).map(named -> {
            if (named instanceof UnitLookup.Unknown && !CODE.matcher(name).matches()) {
                throw ProblemException.invalid(FieldError.parameter(parameter, unknown(name)));
            }
            return code(name, named, text -> FieldError.parameter(parameter, text));
        });
    }

    /** Named in the body at a place: 422 where several units have the name. */
    public Uni<String> body(String pointer, String name) {
        return directory.find(name).map(named -> code(name, named, text -> FieldError.body(pointer, text)));
    }

    /** A list in the body, in its order. */
    public Uni<List<String>> body(String pointer, List<String> names) {
        return directory
                .find(names)
                .map(found -> IntStream.range(0, names.size())
                        .mapToObj(i -> code(
                                names.get(i),
                                found.getOrDefault(names.get(i), new UnitLookup.Unknown()),
                                text -> FieldError.body(pointer + "/" + i, text)))
                        .toList());
    }

    private static String code(String name, UnitLookup named, Function<Text, FieldError> place) {
        return switch (named) {
            case UnitLookup.Known(String code) -> code;
            case UnitLookup.Unknown() -> name;
            case UnitLookup.Ambiguous(List<String> codes) ->
                throw ProblemException.invalid(place.apply(ambiguous(name, codes)));
        };
    }

    private static Text unknown(String name) {
        return new Text("Hôm nay không đơn vị nào mang mã “" + name + "”.", "No unit is known by " + name + " today.");
    }

    private static Text ambiguous(String name, List<String> codes) {
        String all = String.join(", ", codes);
        return new Text(
                "Mã “" + name + "” thuộc nhiều đơn vị: " + all + "; hãy ghi scheme:value hoặc mã của hệ thống.",
                name + " means several units: " + all + "; say scheme:value or the unit's own code.");
    }
}
