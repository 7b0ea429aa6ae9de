package dti.scoring.explanations.http;

import dti.runtime.problem.Language;
import dti.scoring.submissions.application.EventNames;
import dti.scoring.submissions.application.PhaseNames;
import dti.scoring.submissions.application.UnitNames;
import dti.scoring.submissions.domain.SubmissionId;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Explanations as pages to print. */
@ApplicationScoped
class ExplanationPages {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private final Template template;
    private final UnitNames units;
    private final Clock clock;

    ExplanationPages(@Location("explanation.html") Template template, UnitNames units, Clock clock) {
        this.clock = clock;
        this.template = template;
        this.units = units;
    }

    /** An event in the list of the page. */
    record Line(long version, long position, String at, String type, String who, String hash) {}

    Uni<String> page(SubmissionId id, ExplainedLeaf explained, Language language) {
        return units.name(id.unit()).map(name -> render(name, explained, language));
    }

    private String render(String unitName, ExplainedLeaf explained, Language language) {
        ExplanationAnswer answer = explained.answer(language);
        return template.data("vi", language == Language.VI)
                .data("lang", language.tag())
                .data("answer", answer)
                .data("unitName", unitName)
                .data("leaf", explained.facts().leaf())
                .data("framework", explained.submission().framework())
                .data("phase", PhaseNames.of(explained.submission().phase(), language))
                .data("events", lines(answer.events(), language))
                .data("printedAt", local(clock.instant()))
                .render();
    }

    private static List<Line> lines(List<ExplanationAnswer.EventLine> events, Language language) {
        return events.stream()
                .map(event -> new Line(
                        event.version(),
                        event.position(),
                        local(event.at()),
                        EventNames.of(event.type(), language),
                        who(event, language),
                        event.hash()))
                .toList();
    }

    private static String who(ExplanationAnswer.EventLine event, Language language) {
        String who = EventNames.role(event.role(), language) + " " + event.subject();
        return event.unit() == null ? who : who + " (" + event.unit() + ")";
    }

    private static String local(Instant instant) {
        return TIME.format(ZonedDateTime.ofInstant(instant, VIETNAM));
    }
}
