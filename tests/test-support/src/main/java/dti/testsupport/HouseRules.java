package dti.testsupport;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** All {@link ArchitectureRules}, for a service's {@code ArchitectureTest}. */
public final class HouseRules {

    @ArchTest
    static final ArchRule DOMAIN_USES_ONLY_THE_JDK = ArchitectureRules.domainUsesOnlyTheJdk();

    @ArchTest
    static final ArchRule DOMAIN_ASKS_NO_CLOCK_AND_NO_DICE = ArchitectureRules.domainAsksNoClockAndNoDice();

    @ArchTest
    static final ArchRule SERVICES_ASK_ONE_CLOCK = ArchitectureRules.servicesAskOneClock();

    @ArchTest
    static final ArchRule EVENTS_AND_COMMANDS_ARE_RECORDS = ArchitectureRules.eventsAndCommandsAreRecords();

    @ArchTest
    static final ArchRule ROOMS_POINT_INWARDS = ArchitectureRules.roomsPointInwards();

    @ArchTest
    static final ArchRule ONLY_APPLICATION_APPENDS = ArchitectureRules.onlyApplicationAppends();

    @ArchTest
    static final ArchRule ONLY_THE_WIRING_RUNS_RELAYS_AND_CONSUMERS =
            ArchitectureRules.onlyTheWiringRunsRelaysAndConsumers();

    @ArchTest
    static final ArchRule BACKGROUND_WORK_IS_SUPERVISED = ArchitectureRules.backgroundWorkIsSupervised();

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_FEATURES = ArchitectureRules.noCyclesBetweenFeatures("dti.*");

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = ArchitectureRules.noFieldInjection();

    @ArchTest
    static final ArchRule CONTROLLERS_RETURN_NO_ENTITIES = ArchitectureRules.controllersReturnNoEntities();

    @ArchTest
    static final ArchRule ENDPOINTS_SAY_WHAT_THEY_PRODUCE = ArchitectureRules.endpointsSayWhatTheyProduce();

    private HouseRules() {}
}
