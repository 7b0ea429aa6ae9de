package dti.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import dti.contracts.PublicEvents.PublicEvent;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Generates the JSON Schema 2020-12 of each public event from its record. A nullable field is optional, any other is
 * required; the description of a field is its Javadoc. Additional fields are allowed, because readers ignore unknown
 * ones.
 */
final class ContractSchemas {

    private static final Path SOURCES = Path.of("src/main/java/dti/contracts");

    private static final Set<Class<?>> WHOLE = Stream.concat(
                    PublicEvents.all().stream().map(PublicEvent::record), SubmissionDetails.byType().values().stream())
            .collect(Collectors.toUnmodifiableSet());

    private final SchemaGenerator generator = generator(Documentation.of(SOURCES));

    ObjectNode of(PublicEvent event) {
        ObjectNode body = generator.generateSchema(event.record());
        ObjectNode schema = ContractsJson.mapper().createObjectNode();
        schema.set("$schema", body.remove("$schema"));
        schema.put("$id", "urn:dti:event:" + event.type());
        schema.put("title", event.type());
        schema.setAll(body);
        if (event.record().equals(SubmissionEvent.class)) {
            addDetails(schema);
        }
        return schema;
    }

    /** Ties each type of event to the schema of its details. */
    private void addDetails(ObjectNode schema) {
        ArrayNode cases = schema.putArray("allOf");
        ObjectNode definitions = schema.withObjectProperty("$defs");
        new TreeMap<>(SubmissionDetails.byType()).forEach((type, record) -> {
            ObjectNode details = generator.generateSchema(record);
            details.remove("$schema");
            definitions.set(record.getSimpleName(), details);
            ObjectNode choice = cases.addObject();
            choice.withObject("/if/properties/type").put("const", type);
            choice.withObject("/then/properties/details").put("$ref", "#/$defs/" + record.getSimpleName());
        });
    }

    private static SchemaGenerator generator(Documentation documentation) {
        var config = new SchemaGeneratorConfigBuilder(
                        ContractsJson.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.EXTRA_OPEN_API_FORMAT_VALUES,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.INLINE_ALL_SCHEMAS);
        config.forFields()
                .withRequiredCheck(field -> !isOptional(field))
                .withNullableCheck(ContractSchemas::isOptional)
                .withDescriptionResolver(field -> description(field, documentation));
        config.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withDescriptionResolver(scope -> description(scope.getType().getErasedType(), documentation));
        return new SchemaGenerator(config.build());
    }

    /** The description of a whole payload; null for an inner record, which is described where it is used. */
    private static @Nullable String description(Class<?> type, Documentation documentation) {
        return WHOLE.contains(type) ? documentation.of(type) : null;
    }

    private static @Nullable String description(FieldScope field, Documentation documentation) {
        return field.isFakeContainerItemScope()
                ? null
                : documentation.of(field.getDeclaringType().getErasedType(), String.valueOf(field.getDeclaredName()));
    }

    private static boolean isOptional(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The text of a schema as committed. */
    static String text(JsonNode schema) {
        return schema.toPrettyString() + "\n";
    }
}
