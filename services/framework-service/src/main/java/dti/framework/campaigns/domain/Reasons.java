package dti.framework.campaigns.domain;

import dti.framework.commands.domain.Violation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reasons people give for decisions; they stay in the log for ever. */
final class Reasons {

    /** A page of text; longer is a document, and belongs in an attachment. */
    static final int LENGTH_MAX = 2_000;

    private Reasons() {}

    /** What is wrong with the reason, where one is required or one was given. */
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
