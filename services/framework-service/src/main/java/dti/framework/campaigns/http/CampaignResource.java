package dti.framework.campaigns.http;

import dti.framework.campaigns.application.ChangedCampaign;
import dti.framework.campaigns.application.FindCampaigns;
import dti.framework.campaigns.domain.Campaign;
import dti.framework.commands.http.Answers;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.problem.Language;
import dti.runtime.request.ETags;
import dti.runtime.request.Page;
import dti.runtime.request.RequestHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Campaigns, readable with any token. */
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class CampaignResource {

    private final FindCampaigns find;
    private final CallerProvider callers;
    private final RequestHeaders headers;

    CampaignResource(FindCampaigns find, CallerProvider callers, RequestHeaders headers) {
        this.find = find;
        this.callers = callers;
        this.headers = headers;
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getCampaign", summary = "A campaign, and how many submissions have entered its phase")
    public Uni<RestResponse<CampaignView>> get(@PathParam("code") String code) {
        Caller caller = callers.caller();
        return find.progress(code, caller).flatMap(progress -> {
            Language language = headers.language();
            String etag = ETags.ofVersion(
                    progress.version(), progress.entered(), progress.refusedDates(), language.ordinal());
            return headers.ifNoneMatch(etag)
                    ? Uni.createFrom().item(Answers.notModified(etag))
                    : find.one(code, caller)
                            .flatMap(campaign -> find.openings(code, caller)
                                    .map(openings -> Answers.read(
                                            CampaignView.of(campaign, openings, progress, language), etag)));
        });
    }

    @GET
    @Operation(operationId = "listCampaigns", summary = "Campaigns by code")
    public Uni<RestResponse<CampaignPage>> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        String after = Page.key(cursor).orElse("");
        Caller caller = callers.caller();
        return find.edition(caller).flatMap(edition -> {
            String etag = ETags.ofVersion(edition);
            return headers.ifNoneMatch(etag)
                    ? Uni.createFrom().item(Answers.notModified(etag))
                    : find.page(after, size, caller).map(found -> Answers.read(page(found, size), etag));
        });
    }

    private static CampaignPage page(List<ChangedCampaign> found, int limit) {
        Page<CampaignPage.Summary> page =
                Page.of(found.stream().map(CampaignResource::summary).toList(), limit, CampaignPage.Summary::code);
        return new CampaignPage(page.items(), page.nextCursor());
    }

    private static CampaignPage.Summary summary(ChangedCampaign led) {
        Campaign campaign = led.campaign();
        return new CampaignPage.Summary(
                campaign.code(),
                campaign.terms().title(),
                new CampaignParts.FrameworkRef(
                        campaign.terms().framework().key(),
                        campaign.terms().framework().version()),
                campaign.terms().period().text(),
                campaign.units().size(),
                campaign.stage().phase().wire(),
                led.version());
    }
}
