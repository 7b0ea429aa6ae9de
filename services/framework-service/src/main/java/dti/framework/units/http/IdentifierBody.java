package dti.framework.units.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.framework.units.domain.Identifier;
import dti.runtime.request.InputText;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The code of a unit in another scheme. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Identifier", description = "The code of a unit in another scheme, while it holds")
public record IdentifierBody(
        @Schema(required = true, examples = "qd-20-2020") @Nullable
        String scheme,

        @Schema(required = true, examples = "H26.1") @Nullable
        String value,

        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    Identifier toIdentifier() {
        return new Identifier(Objects.requireNonNullElse(scheme, ""), InputText.name(value), from, to);
    }

    static IdentifierBody of(Identifier identifier) {
        return new IdentifierBody(identifier.scheme(), identifier.value(), identifier.from(), identifier.to());
    }
}
