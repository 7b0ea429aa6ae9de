package dti.ranking.publications.http;

import dti.ranking.publications.application.Edition;
import dti.ranking.publications.application.EditionFormats;
import dti.ranking.publications.application.EditionFormats.Form;
import dti.ranking.publications.application.PublicationSummary;
import dti.ranking.publications.application.Publications;
import dti.ranking.publications.application.RowProof;
import dti.runtime.problem.ProblemBody;
import dti.runtime.request.ETags;
import dti.runtime.request.Page;
import dti.runtime.request.RequestHeaders;
import dti.runtime.response.SharedBytes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves published results with their signatures and proofs to everybody, without a token. */
@Path("/api/v1/publications")
@Tag(name = "Publications", description = "Công bố kết quả")
@APIResponse(
        responseCode = "default",
        description = "A problem",
        content =
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemBody.class)))
public class PublicationResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv";
    static final String JOSE = "application/jose";

    /** Below 1, so that a request that accepts every media type gets JSON. */
    private static final String UNLESS_JSON_XLSX = XLSX + ";qs=0.5";

    private static final String UNLESS_JSON_CSV = CSV + ";charset=UTF-8;qs=0.6";

    /** Part of the ETag of tables. It is counted up when their format changes, so that no client keeps the old one. */
    private static final String TABLE_FORM = ".1";

    private static final String SUMMARY = "The results as they were published";

    private final Publications publications;
    private final EditionFormats forms;
    private final RequestHeaders headers;

    PublicationResource(Publications publications, EditionFormats forms, RequestHeaders headers) {
        this.publications = publications;
        this.forms = forms;
        this.headers = headers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listPublications", summary = "Publications, the latest first")
    public Uni<Page<PublicationSummary>> list(
            @Parameter(description = "Only those with results of this campaign") @Nullable @QueryParam("campaign")
                    String campaign,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        return publications
                .before(Page.number(cursor, Long.MAX_VALUE), campaign, size + 1)
                .map(found -> Page.of(found, size, each -> Long.toString(each.sequence())))
                .map(page -> new Page<>(
                        page.items().stream()
                                .map(Publications.Numbered::publication)
                                .toList(),
                        page.nextCursor()));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getPublication",
            summary = SUMMARY,
            description =
                    "JSON is the canonical form (RFC 8785), byte for byte what was signed. The header Link names the"
                            + " publications that supersede it (successor-version) and that it supersedes"
                            + " (predecessor-version).")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Edition.class)))
    @APIResponse(responseCode = "304", description = "Unchanged")
    public Uni<RestResponse<SharedBytes>> json(String id) {
        return answer(id, "", edition -> forms.read(edition, Form.JSON));
    }

    @GET
    @Path("/{id}")
    @Produces(UNLESS_JSON_CSV)
    @Operation(operationId = "getPublication", summary = SUMMARY)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<SharedBytes>> csv(String id) {
        return answer(id, ".csv" + TABLE_FORM, edition -> forms.read(edition, Form.CSV));
    }

    @GET
    @Path("/{id}")
    @Produces(UNLESS_JSON_XLSX)
    @Operation(operationId = "getPublication", summary = SUMMARY)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<SharedBytes>> workbook(String id) {
        return answer(id, ".xlsx" + TABLE_FORM, edition -> forms.read(edition, Form.XLSX));
    }

    @GET
    @Path("/{id}/signature")
    @Produces(JOSE)
    @Operation(
            operationId = "getPublicationSignature",
            summary = "The detached signature of the JSON: JWS (RFC 7515, RFC 7797 unencoded), EdDSA with Ed25519",
            description = "Signed is the header as it stands, a full stop, and the bytes of the JSON. The key: /keys.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = JOSE, schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<String>> signature(String id) {
        return answer(id, ".jws", edition -> publications.served(edition, Publications.Kept::signature));
    }

    @GET
    @Path("/{id}/proof/{unit}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "provePublishedRow",
            summary = "That a unit's row is in the signed edition: an inclusion proof of its Merkle tree (RFC 6962)")
    public Uni<RowProof> proof(
            String id,
            String unit,
            @Parameter(description = "Needed where the unit has results in several campaigns of the publication")
                    @Nullable
                    @QueryParam("campaign")
                    String campaign) {
        return publications.proof(known(id), unit, campaign);
    }

    @GET
    @Path("/keys")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listPublicationKeys",
            summary = "The public keys publications are, and ever were, signed with: a JWK set (RFC 7517, RFC 8037)")
    public Uni<PublicKeys> keys() {
        return publications.keys().map(PublicKeys::of);
    }

    /** An edition never changes, but its links to later editions do, so clients must revalidate each time. */
    private <T> Uni<RestResponse<T>> answer(String id, String form, Function<UUID, Uni<T>> body) {
        UUID publication = known(id);
        return publications.summary(publication).flatMap(summary -> {
            String etag = ETags.ofHash(summary.sha256() + form);
            if (headers.ifNoneMatch(etag)) {
                return Uni.createFrom().item(told(RestResponse.ResponseBuilder.<T>notModified(), etag, summary));
            }
            return body.apply(publication).map(served -> told(RestResponse.ResponseBuilder.ok(served), etag, summary));
        });
    }

    private static <T> RestResponse<T> told(
            RestResponse.ResponseBuilder<T> answer, String etag, PublicationSummary summary) {
        answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        for (PublicationSummary.CampaignEdition each : summary.campaigns()) {
            link(answer, each.supersededBy(), "successor-version");
            link(answer, each.supersedes(), "predecessor-version");
        }
        return answer.build();
    }

    private static void link(RestResponse.ResponseBuilder<?> answer, @Nullable UUID other, String relation) {
        if (other != null) {
            answer.header(HttpHeaders.LINK, "</api/v1/publications/" + other + ">; rel=\"" + relation + "\"");
        }
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOne) {
            throw Publications.unknown();
        }
    }
}
