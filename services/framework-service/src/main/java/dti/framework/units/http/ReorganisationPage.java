package dti.framework.units.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of mergers and splits. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ReorganisationPage")
public record ReorganisationPage(
        List<ReorganisationView> items, @Nullable String nextCursor) {}
