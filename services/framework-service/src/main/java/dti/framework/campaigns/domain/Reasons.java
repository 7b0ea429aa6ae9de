package dti.framework.campaigns.domain;

import dti.framework.commands.domain.Violation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the reasons for decisions, which stay in the log for ever. */
final class Reasons {

    /** The most characters of a reason, about a page. A longer text belongs in an attachment. */
    static final int LENGTH_MAX = 2_000;

    private Reasons() {}

    /** The violation of the reason: it is too long, or missing where it is required. */
    static Optional<Violation> missing(@Nullable String reason, boolean required) {
        String given = reason == null ? "" : reason;
        if (given.length() > LENGTH_MAX) {
            return Optional.of(new Violation(
                    "/reason",
                    "Lý do dài nhất " + LENGTH_MAX + " ký tự.",
                    "A reason has at most " + LENGTH_MAX + " characters."));
        }
        return required && given.isBlank()
                ? Optional.of(new Violation("/reason", "Cần nêu lý do.", "A reason is needed."))
                : Optional.empty();
    }
}
