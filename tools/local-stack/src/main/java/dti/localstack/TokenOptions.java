package dti.localstack;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** The options of {@code ./dti token ROLE}. */
final class TokenOptions {

    private TokenOptions() {}

    static TokenRequest parse(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new StackException("./dti token ROLE [--unit CODE] [--subject ID] [--scope SCOPE]. Roles: "
                    + String.join(", ", TokenRequest.ROLES));
        }
        TokenRequest request = TokenRequest.of(arguments.getFirst());
        Iterator<String> rest = arguments.listIterator(1);
        while (rest.hasNext()) {
            String option = rest.next();
            if (!rest.hasNext()) {
                throw new StackException("./dti token: " + option + " needs a value");
            }
            request = with(request, option, rest.next());
        }
        return request;
    }

    private static TokenRequest with(TokenRequest request, String option, String value) {
        return switch (option) {
            case "--unit" -> request.unit(value);
            case "--subject" -> request.subject(value);
            case "--scope" -> request.scopes(Arrays.asList(value.strip().split("[ ,]+")));
            default -> throw new StackException("./dti token: unknown option " + option);
        };
    }

    /** The options that a token of this role usually needs; empty or beginning with a space. */
    static String example(String role) {
        return switch (role) {
            case "unit-officer", "unit-leader" -> " --unit hn-so-noi-vu";
            case "data-source", "reviewer", "council" -> " --unit hn-so-thong-tin-va-truyen-thong";
            case "integrator" -> " --scope results:provisional";
            default -> "";
        };
    }
}
