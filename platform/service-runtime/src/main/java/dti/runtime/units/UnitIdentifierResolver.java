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
 * Resolves the unit identifiers of a request to codes, at the edge. An unknown name that could be a code stays
 * unchanged: the unit may be registered soon, and the code that needs the unit reports its absence better.
 */
@ApplicationScoped
public class UnitIdentifierResolver {

    /** The form of codes that framework-service accepts. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final UnitDirectory directory;

    UnitIdentifierResolver(UnitDirectory directory) {
        this.directory = directory;
    }

    /** Resolves the unit of the path: 404 when the name is unknown and no code, 422 when several units have it. */
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

    /**
     * Resolves the unit of a query parameter; null stays null. 422 when the name is unknown and no code, or when
     * several units have it.
     */
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

    /** Resolves the unit at a place of the body: 422 when several units have the name. */
    public Uni<String> body(String pointer, String name) {
        return directory.find(name).map(named -> code(name, named, text -> FieldError.body(pointer, text)));
    }

    /** Resolves a list in the body, in its order. */
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
