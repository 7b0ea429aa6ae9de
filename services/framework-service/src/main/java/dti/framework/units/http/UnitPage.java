package dti.framework.units.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of units. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "UnitPage")
public record UnitPage(List<UnitView> items, @Nullable String nextCursor) {}
