package dti.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dti.eventsourcing.text.TextFault;
import dti.eventsourcing.text.TimeRules;
import java.io.IOException;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses days and times outside {@link TimeRules}, for every temporal type and every notation. */
public final class TimeRangeModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public TimeRangeModule() {
        super("times-in-range");
        setDeserializerModifier(new Modifier());
    }

    private static final class Modifier extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription type, JsonDeserializer<?> reader) {
            return TemporalAccessor.class.isAssignableFrom(type.getBeanClass()) ? new Checked(reader) : reader;
        }
    }

    private static final class Checked extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        Checked(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Checked(reader);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonPointer place = parser.getParsingContext().pathAsPointer();
            Object read = super.deserialize(parser, context);
            Optional<TextFault> fault =
                    read instanceof TemporalAccessor time ? TimeRules.fault(time) : Optional.empty();
            if (fault.isPresent()) {
                throw new RefusedTextException(place.toString(), fault.get());
            }
            return read;
        }
    }
}
