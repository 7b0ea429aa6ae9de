package dti.scoring.submissions.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dti.eventstore.StoredEvent;
import dti.eventstore.UnreadableEventException;
import dti.eventstore.Upcasters;
import dti.scoring.submissions.domain.Authority;
import dti.scoring.submissions.domain.ExclusionEvent;
import dti.scoring.submissions.domain.LifecycleEvent;
import dti.scoring.submissions.domain.Phase;
import dti.scoring.submissions.domain.ReferenceSource;
import dti.scoring.submissions.domain.SubmissionEvent;
import dti.scoring.submissions.domain.UnreviewedPolicy;
import dti.scoring.submissions.domain.UnsignedEvidencePolicy;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Encodes and decodes the events of a submission in the log. Every stored form ever used stays readable. */
public final class SubmissionEventCodec {

    private static final Map<String, Class<? extends SubmissionEvent>> TYPES = Map.ofEntries(
            Map.entry("submission-opened", SubmissionEvent.SubmissionOpened.class),
            Map.entry("phase-entered", SubmissionEvent.PhaseEntered.class),
            Map.entry("framework-repinned", SubmissionEvent.FrameworkRepinned.class),
            Map.entry("submission-submitted", LifecycleEvent.SubmissionSubmitted.class),
            Map.entry("submission-returned", LifecycleEvent.SubmissionReturned.class),
            Map.entry("submission-reopened", LifecycleEvent.SubmissionReopened.class),
            Map.entry("deadline-extended", LifecycleEvent.DeadlineExtended.class),
            Map.entry("submission-finalised", LifecycleEvent.SubmissionFinalised.class),
            Map.entry("score-republished", LifecycleEvent.ScoreRepublished.class),
            Map.entry("general-info-entered", SubmissionEvent.GeneralInfoEntered.class),
            Map.entry("general-info-supplied", SubmissionEvent.GeneralInfoSupplied.class),
            Map.entry("plan-progress-recorded", SubmissionEvent.PlanProgressRecorded.class),
            Map.entry("input-supplied", SubmissionEvent.InputSupplied.class),
            Map.entry("reference-value-fixed", SubmissionEvent.ReferenceValueFixed.class),
            Map.entry("bonus-awarded", SubmissionEvent.BonusAwarded.class),
            Map.entry("exclusion-requested", ExclusionEvent.ExclusionRequested.class),
            Map.entry("exclusion-granted", ExclusionEvent.ExclusionGranted.class),
            Map.entry("exclusion-refused", ExclusionEvent.ExclusionRefused.class),
            Map.entry("explanation-given", SubmissionEvent.ExplanationGiven.class),
            Map.entry("correction-made", SubmissionEvent.CorrectionMade.class),
            Map.entry("self-score-entered", SubmissionEvent.SelfScoreEntered.class),
            Map.entry("self-score-withdrawn", SubmissionEvent.SelfScoreWithdrawn.class),
            Map.entry("reviewer-score-given", SubmissionEvent.ReviewerScoreGiven.class),
            Map.entry("council-score-overridden", SubmissionEvent.CouncilScoreOverridden.class),
            Map.entry("score-accepted", SubmissionEvent.ScoreAccepted.class),
            Map.entry("council-override-withdrawn", SubmissionEvent.CouncilOverrideWithdrawn.class),
            Map.entry("evidence-attached", SubmissionEvent.EvidenceAttached.class),
            Map.entry("evidence-detached", SubmissionEvent.EvidenceDetached.class),
            Map.entry("evidence-refused", SubmissionEvent.EvidenceRefused.class));

    private static final Map<Class<? extends SubmissionEvent>, String> NAMES =
            TYPES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(words())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    /** None is needed yet: everything added to an event so far is optional. */
    private static final Upcasters UPCASTERS = new Upcasters(MAPPER, List.of());

    private SubmissionEventCodec() {}

    /** The event classes by their names in the log. */
    static Map<String, Class<? extends SubmissionEvent>> types() {
        return TYPES;
    }

    /** The names of the events in the log, for filters. */
    public static Set<String> names() {
        return TYPES.keySet();
    }

    /** The schema version in which an event is written now; older versions are upcast when read. */
    public static int schemaVersion(SubmissionEvent event) {
        return UPCASTERS.current(type(event));
    }

    public static String type(SubmissionEvent event) {
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException("an event without a name in the log: " + event.getClass());
        }
        return name;
    }

    public static String payload(SubmissionEvent event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that cannot be written: " + type(event), e);
        }
    }

    public static SubmissionEvent decode(StoredEvent stored) {
        Class<? extends SubmissionEvent> type = TYPES.get(stored.type());
        if (type == null) {
            throw new UnreadableEventException(stored, null);
        }
        return UPCASTERS.read(stored, type);
    }

    /**
     * Writes phases, policies and authorities with the names of the API, never with the names of the Java constants.
     */
    private static SimpleModule words() {
        SimpleModule module = new SimpleModule("words");
        word(module, Phase.class, Phase::wire);
        word(module, UnreviewedPolicy.class, UnreviewedPolicy::wire);
        word(module, UnsignedEvidencePolicy.class, UnsignedEvidencePolicy::wire);
        word(module, Authority.class, Authority::wire);
        word(module, ReferenceSource.class, ReferenceSource::wire);
        return module;
    }

    private static <T extends Enum<T>> void word(SimpleModule module, Class<T> type, Function<T, String> wire) {
        Map<String, T> byWire =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(wire, Function.identity()));
        module.addSerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(wire.apply(value));
            }
        });
        module.addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                T value = byWire.get(in.getText());
                if (value == null) {
                    throw context.weirdStringException(in.getText(), type, "not a word of this event");
                }
                return value;
            }
        });
    }
}
