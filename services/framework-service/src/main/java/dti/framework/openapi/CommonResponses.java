package dti.framework.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds the parts that all operations share, so that no resource has to repeat them. */
public final class CommonResponses implements OASFilter {

    /** The schema of {@link dti.runtime.problem.ProblemBody}, which every mapper of problems declares. */
    private static final String PROBLEM = "Problem";

    private static final String TOKEN = "token";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSecurityScheme(TOKEN, token());
        document.getPaths().getPathItems().values().forEach(CommonResponses::describe);
    }

    private static void describe(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            operation.getResponses().removeAPIResponse("400");
            operation.getResponses().addAPIResponse("default", refusal());
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(TOKEN));
            operation.addParameter(header("Dti-After", "Wait up to 2 s until this position was seen: units:17"));
            if (method == PathItem.HttpMethod.GET) {
                describeRead(operation);
            } else {
                describeWrite(operation);
            }
        });
    }

    private static void describeRead(Operation read) {
        read.addParameter(header("If-None-Match", "The ETag a client has; 304 while it holds"));
        APIResponse answer = read.getResponses().getAPIResponse("200");
        if (answer != null) {
            answer.addHeader("ETag", answerHeader("What If-None-Match and If-Match take"));
        }
    }

    private static void describeWrite(Operation write) {
        write.addParameter(header("Idempotency-Key", "A UUID; the same again gives the first answer again, for ever"));
        write.addParameter(header("If-Match", "The ETag the change is based on; 412 when it is no longer so"));
        APIResponse answer = write.getResponses().getAPIResponse("200");
        if (answer != null) {
            answer.addHeader("ETag", answerHeader("What If-Match takes"));
            answer.addHeader("Dti-Position", answerHeader("Where the change stands in its log: units:17"));
        }
    }

    private static APIResponse refusal() {
        Schema reference = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
        return OASFactory.createAPIResponse()
                .description("Refused, or failed: RFC 9457")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(reference)));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
    }

    private static Header answerHeader(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
    }

    private static SecurityScheme token() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Not needed to read published frameworks");
    }
}
