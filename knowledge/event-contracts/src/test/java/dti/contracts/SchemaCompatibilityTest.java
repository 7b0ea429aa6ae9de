package dti.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dti.contracts.PublicEvents.PublicEvent;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every breaking change of a published event is found; an optional addition is none. */
class SchemaCompatibilityTest {

    private static final ContractSchemas SCHEMAS = new ContractSchemas();

    @Test
    void an_event_that_is_as_it_was_breaks_nobody() {
        assertThat(PublicEvents.all())
                .allSatisfy(event -> assertThat(SchemaCompatibility.breaks(SCHEMAS.of(event), SCHEMAS.of(event)))
                        .isEmpty());
    }

    @Test
    void an_optional_field_more_breaks_nobody() {
        assertThat(breaks(schema -> schema.withObject("/properties/colour")
                        .putArray("type")
                        .add("string")
                        .add("null")))
                .isEmpty();
    }

    @Test
    void a_required_field_more_breaks_what_was_recorded_before() {
        assertThat(breaks(schema -> {
                    schema.withObject("/properties/colour").put("type", "string");
                    ((ArrayNode) schema.path("required")).add("colour");
                }))
                .containsExactly("/colour is required and was not");
    }

    @Test
    void a_field_that_goes_away_breaks_who_reads_it() {
        assertThat(breaks(schema -> schema.withObject("/properties").remove("successors")))
                .containsExactly("/successors was removed");
    }

    @Test
    void a_field_of_another_type_breaks_who_reads_it() {
        assertThat(breaks(schema -> schema.withObject("/properties/name").put("type", "integer")))
                .containsExactly("/name was [string] and is [integer]");
    }

    @Test
    void a_field_of_another_format_breaks_who_reads_it() {
        assertThat(breaks(schema -> schema.withObject("/properties/validTo").put("format", "date-time")))
                .containsExactly("/validTo was \"date\" and is \"date-time\"");
    }

    @Test
    void a_field_that_may_be_absent_from_now_on_breaks_who_reads_it() {
        assertThat(breaks(schema -> ((ArrayNode) schema.path("required")).remove(0)))
                .containsExactly("/code was required and is not");
    }

    @Test
    void a_change_inside_a_list_is_found() {
        assertThat(breaks(schema -> schema.withObject("/properties/identifiers/items/properties")
                        .remove("scheme")))
                .containsExactly("/identifiers/items/scheme was removed");
    }

    @Test
    void a_change_of_what_is_shared_by_several_fields_is_found() {
        ObjectNode was = SCHEMAS.of(event(Topics.SUBMISSION_EVENT));
        ObjectNode is = was.deepCopy();
        is.withObject("/$defs/PhaseEntered/properties").remove("phase");

        assertThat(SchemaCompatibility.breaks(was, is)).containsExactly("details of phase-entered/phase was removed");
    }

    private static List<String> breaks(Consumer<ObjectNode> change) {
        ObjectNode was = SCHEMAS.of(event(Topics.UNIT_CHANGED));
        ObjectNode is = was.deepCopy();
        change.accept(is);
        return SchemaCompatibility.breaks(was, is);
    }

    private static PublicEvent event(String type) {
        return PublicEvents.all().stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
