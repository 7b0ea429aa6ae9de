package dti.evidence;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dti.testsupport.ArchitectureRules;

@AnalyzeClasses(packages = "dti.evidence", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule domain_uses_only_the_jdk = ArchitectureRules.domainUsesOnlyTheJdk();

    @ArchTest
    static final ArchRule domain_asks_no_clock_and_no_dice = ArchitectureRules.domainAsksNoClockAndNoDice();

    @ArchTest
    static final ArchRule events_and_commands_are_records = ArchitectureRules.eventsAndCommandsAreRecords();

    @ArchTest
    static final ArchRule rooms_point_inwards = ArchitectureRules.roomsPointInwards();

    @ArchTest
    static final ArchRule only_application_appends = ArchitectureRules.onlyApplicationAppends();

    @ArchTest
    static final ArchRule no_cycles_between_features = ArchitectureRules.noCyclesBetweenFeatures("dti.evidence");

    @ArchTest
    static final ArchRule no_field_injection = ArchitectureRules.noFieldInjection();

    @ArchTest
    static final ArchRule controllers_return_no_entities = ArchitectureRules.controllersReturnNoEntities();
}
