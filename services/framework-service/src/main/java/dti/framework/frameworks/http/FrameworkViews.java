package dti.framework.frameworks.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.framework.frameworks.application.FindFrameworks.Overview;
import dti.framework.frameworks.application.FrameworkExamination;
import dti.framework.frameworks.application.FrameworkVersion;
import dti.framework.frameworks.application.VersionState;
import dti.runtime.problem.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answers about frameworks other than the documents themselves. */
public final class FrameworkViews {

    static final String DRAFT = "draft";
    static final String PUBLISHED = "published";

    private FrameworkViews() {}

    /** A page of frameworks. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "FrameworkPage")
    public record FrameworkPage(List<Item> items, @Nullable String nextCursor) {}

    /** A framework in a list. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "FrameworkSummary")
    public record Item(
            String key,
            String title,
            String level,
            @Nullable Integer latestPublishedVersion,
            @Nullable BigDecimal declaredMax,
            BigDecimal effectiveMax,
            int leaves) {

        static Item of(Overview overview) {
            return new Item(
                    overview.key(),
                    overview.title(),
                    overview.level(),
                    overview.latestPublishedVersion(),
                    overview.declaredMax(),
                    overview.effectiveMax(),
                    overview.leaves());
        }
    }

    /** A version that was just imported, with the linter's findings. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FrameworkImport")
    public record Imported(
            String key,
            int version,
            String status,
            String title,
            String level,
            String contentHash,
            @Nullable BigDecimal declaredMax,
            BigDecimal effectiveMax,
            int leaves,
            boolean publishable,
            List<FindingView> findings) {

        public static Imported of(FrameworkVersion imported, Language language) {
            VersionState state = imported.state();
            FrameworkExamination examined = imported.examined();
            return new Imported(
                    state.key(),
                    state.version(),
                    FrameworkViews.status(state),
                    examined.framework().title(),
                    examined.framework().level().wire(),
                    state.contentHash(),
                    examined.framework().declaredMax(),
                    examined.effectiveMax(),
                    examined.leaves(),
                    examined.report().isPublishable(),
                    FindingView.all(examined.report(), language));
        }
    }

    /** The linter's findings on a document that is not stored. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FrameworkCheck")
    public record Checked(
            String key,
            @Nullable BigDecimal declaredMax,
            BigDecimal effectiveMax,
            int leaves,
            boolean publishable,
            List<FindingView> findings) {

        public static Checked of(FrameworkExamination examined, Language language) {
            return new Checked(
                    examined.framework().key(),
                    examined.framework().declaredMax(),
                    examined.effectiveMax(),
                    examined.leaves(),
                    examined.report().isPublishable(),
                    FindingView.all(examined.report(), language));
        }
    }

    /** The status of a version, and the hash of its content. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FrameworkPublication")
    public record Publication(
            String key,
            int version,
            String status,
            String contentHash,
            @Nullable Instant publishedAt) {

        static Publication of(VersionState state) {
            return new Publication(
                    state.key(),
                    state.version(),
                    FrameworkViews.status(state),
                    state.contentHash(),
                    state.publishedAt());
        }
    }

    static String status(VersionState state) {
        return state.isPublished() ? PUBLISHED : DRAFT;
    }
}
