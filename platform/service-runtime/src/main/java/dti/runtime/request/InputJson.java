package dti.runtime.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import dti.runtime.json.CheckedJsonFactory;
import io.quarkus.arc.All;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Provides the mapper that reads every body. Texts and numbers are checked while they are parsed, whatever type the
 * body becomes.
 */
public class InputJson {

    @Produces
    @Singleton
    ObjectMapper mapper(@All List<ObjectMapperCustomizer> customizers) {
        ObjectMapper mapper = new ObjectMapper(new CheckedJsonFactory());
        customizers.stream().sorted().forEach(customizer -> customizer.customize(mapper));
        return mapper;
    }
}
