package dti.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule fails on a class that breaks it: a rule that cannot fail is useless. */
class ArchitectureRulesTest {

    private static final JavaClasses FIXTURE = new ClassFileImporter().importPackages("dti.testsupport.fixture");

    @Test
    void a_domain_class_that_uses_a_framework_or_its_application_is_found() {
        assertThat(violations(ArchitectureRules.domainUsesOnlyTheJdk()))
                .anyMatch(v -> v.contains("ApplicationScoped"))
                .anyMatch(v -> v.contains("AnApplication"));
    }

    @Test
    void a_domain_class_that_uses_a_clock_or_chance_is_found() {
        assertThat(violations(ArchitectureRules.domainAsksNoClockAndNoDice()))
                .anyMatch(v -> v.contains("Instant.now"))
                .anyMatch(v -> v.contains("randomUUID"));
    }

    @Test
    void a_class_that_asks_the_system_for_the_time_is_found() {
        assertThat(violations(ArchitectureRules.servicesAskOneClock()))
                .anyMatch(v -> v.contains("OwnClock.now"))
                .anyMatch(v -> v.contains("OwnClock.made"))
                .noneMatch(v -> v.contains("OwnClock.given"));
    }

    @Test
    void an_event_that_is_not_a_record_is_found() {
        assertThat(violations(ArchitectureRules.eventsAndCommandsAreRecords())).anyMatch(v -> v.contains("Changed"));
    }

    @Test
    void a_domain_class_that_uses_its_application_is_found() {
        assertThat(violations(ArchitectureRules.roomsPointInwards())).anyMatch(v -> v.contains("ImpureDomain"));
    }

    @Test
    void a_projection_that_appends_is_found() {
        assertThat(violations(ArchitectureRules.onlyApplicationAppends()))
                .anyMatch(v -> v.contains("AppendingProjection.violate"))
                .noneMatch(v -> v.contains("AppendingProjection.allowed"));
    }

    @Test
    void a_service_that_runs_a_relay_itself_is_found() {
        assertThat(violations(ArchitectureRules.onlyTheWiringRunsRelaysAndConsumers()))
                .anyMatch(v -> v.contains("HomeMadeRelays"));
    }

    @Test
    void a_service_that_starts_a_thread_itself_is_found() {
        assertThat(violations(ArchitectureRules.backgroundWorkIsSupervised()))
                .anyMatch(v -> v.contains("UnseenWork.onAThread"))
                .anyMatch(v -> v.contains("UnseenWork.inAPool"));
    }

    @Test
    void two_features_that_use_each_other_are_found() {
        assertThat(violations(ArchitectureRules.noCyclesBetweenFeatures("dti.testsupport.fixture.cyclic")))
                .isNotEmpty();
    }

    @Test
    void an_injected_field_is_found() {
        assertThat(violations(ArchitectureRules.noFieldInjection())).anyMatch(v -> v.contains("injected"));
    }

    @Test
    void a_resource_that_returns_an_entity_is_found() {
        assertThat(violations(ArchitectureRules.controllersReturnNoEntities())).anyMatch(v -> v.contains("entity()"));
    }

    @Test
    void an_endpoint_that_does_not_say_what_it_produces_is_found() {
        assertThat(violations(ArchitectureRules.endpointsSayWhatTheyProduce()))
                .anyMatch(v -> v.contains("whatever()"))
                .noneMatch(v -> v.contains("text()"));
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(FIXTURE).getFailureReport().getDetails();
    }
}
