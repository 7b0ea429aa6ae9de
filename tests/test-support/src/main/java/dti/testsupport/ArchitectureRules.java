package dti.testsupport;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The architecture rules of all services. Every rule has a counter-example in this module's tests on which it must
 * fail, because a rule about a package that does not exist can never fail.
 */
public final class ArchitectureRules {

    private static final String DOMAIN = "..domain..";

    private ArchitectureRules() {}

    /** A list of allowed packages, so that a forgotten package fails. */
    public static ArchRule domainUsesOnlyTheJdk() {
        return classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                DOMAIN,
                                "dti.eventsourcing..",
                                "dti.rules..",
                                "java.lang..",
                                "java.util..",
                                "java.math..",
                                "java.time..",
                                "org.jspecify..")
                        .or(primitiveArray()))
                .as("domain_uses_only_the_jdk");
    }

    /** Time and ids arrive in the command. */
    public static ArchRule domainAsksNoClockAndNoDice() {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .callCodeUnitWhere(clockOrDice())
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.Random.class, java.security.SecureRandom.class)
                .as("domain_asks_no_clock_and_no_dice");
    }

    /** A service has one {@code java.time.Clock}, which is injected; a duration may be measured by {@code nanoTime}. */
    public static ArchRule servicesAskOneClock() {
        return noClasses().should().callCodeUnitWhere(systemClock()).as("services_ask_one_clock");
    }

    public static ArchRule eventsAndCommandsAreRecords() {
        return classes()
                .that(implementsNamed("Event").or(implementsNamed("Command")))
                .and()
                .resideInAPackage(DOMAIN)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .allowEmptyShould(true)
                .as("events_and_commands_are_records");
    }

    /**
     * http, messaging and projection may use application, and application may use domain and projection; nothing else.
     */
    public static ArchRule roomsPointInwards() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("http")
                .definedBy("..http..")
                .layer("messaging")
                .definedBy("..messaging..")
                .layer("projection")
                .definedBy("..projection..")
                .layer("application")
                .definedBy("..application..")
                .layer("domain")
                .definedBy(DOMAIN)
                .whereLayer("http")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("messaging")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("http", "messaging", "projection")
                .whereLayer("projection")
                .mayOnlyBeAccessedByLayers("http", "application")
                .as("rooms_point_inwards");
    }

    /**
     * A projection may append only to the log of its results, through {@code appendWithin}; never to the log it reads.
     */
    public static ArchRule onlyApplicationAppends() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..application..", "dti.eventstore..")
                .should()
                .callMethodWhere(appendsToAnEventStore())
                .as("only_application_appends");
    }

    /** Only {@code platform/service-runtime} migrates logs and runs relays and consumers. */
    public static ArchRule onlyTheWiringRunsRelaysAndConsumers() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "dti\\.eventstore\\.(publish\\.Relay|consume\\.KafkaEventConsumer|schema\\.EventStoreSchema)(\\$.*)?")
                .as("only_the_wiring_runs_relays_and_consumers");
    }

    /**
     * Services start no threads, whose death nobody would notice: background work is a {@code Worker} or {@code
     * RepeatedWork}.
     */
    public static ArchRule backgroundWorkIsSupervised() {
        return noClasses().should().callCodeUnitWhere(startsAThread()).as("background_work_is_supervised");
    }

    /** A feature is a package below the service's, for example {@code dti.scoring.(submissions)}. */
    public static ArchRule noCyclesBetweenFeatures(String servicePackage) {
        return slices().matching(servicePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("no_cycles_between_features");
    }

    public static ArchRule noFieldInjection() {
        return fields().should()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .as("no_field_injection");
    }

    public static ArchRule controllersReturnNoEntities() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..http..")
                .should()
                .notHaveRawReturnType(new DescribedPredicate<>("an entity") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isAnnotatedWith("jakarta.persistence.Entity");
                    }
                })
                .allowEmptyShould(true)
                .as("controllers_return_no_entities");
    }

    /** Without {@code @Produces} an endpoint cannot refuse an {@code Accept} header that it cannot satisfy. */
    public static ArchRule endpointsSayWhatTheyProduce() {
        String produces = "jakarta.ws.rs.Produces";
        return methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .should()
                .beAnnotatedWith(produces)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(produces)
                .allowEmptyShould(true)
                .as("endpoints_say_what_they_produce");
    }

    private static DescribedPredicate<JavaClass> primitiveArray() {
        return new DescribedPredicate<>("a primitive or an array of allowed things") {
            @Override
            public boolean test(JavaClass type) {
                return type.isPrimitive()
                        || type.isArray() && type.getBaseComponentType().isPrimitive();
            }
        };
    }

    private static DescribedPredicate<JavaClass> implementsNamed(String suffix) {
        return new DescribedPredicate<>("implement an interface named *" + suffix) {
            @Override
            public boolean test(JavaClass type) {
                return type.getAllRawInterfaces().stream()
                        .anyMatch(parent -> parent.getSimpleName().endsWith(suffix));
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> clockOrDice() {
        return new DescribedPredicate<>("ask a clock, the environment or chance") {
            @Override
            public boolean test(JavaCall<?> call) {
                String type = call.getTargetOwner().getName();
                String method = call.getTarget().getName();
                return type.startsWith("java.time.") && method.equals("now")
                        || type.startsWith("java.time.Clock") && method.startsWith("system")
                        || type.equals("java.lang.System")
                                && (method.startsWith("currentTime")
                                        || method.equals("nanoTime")
                                        || method.equals("getenv"))
                        || type.equals("java.util.UUID") && method.equals("randomUUID")
                        || type.equals("java.lang.Math") && method.equals("random");
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> systemClock() {
        return new DescribedPredicate<>("ask the system for the time") {
            @Override
            public boolean test(JavaCall<?> call) {
                String type = call.getTargetOwner().getName();
                String method = call.getTarget().getName();
                boolean givenClock = call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.getName().equals("java.time.Clock"));
                return type.startsWith("java.time.") && method.equals("now") && !givenClock
                        || type.equals("java.time.Clock") && method.startsWith("system")
                        || type.equals("java.lang.System") && method.startsWith("currentTime");
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> startsAThread() {
        return new DescribedPredicate<>("start a thread, a pool of threads or a timer") {
            @Override
            public boolean test(JavaCall<?> call) {
                String type = call.getTargetOwner().getName();
                String method = call.getTarget().getName();
                return type.equals("java.lang.Thread")
                                && (method.equals("<init>") || method.startsWith("of") || method.startsWith("startV"))
                        || type.equals("java.util.Timer") && method.equals("<init>")
                        || type.equals("java.util.concurrent.Executors")
                        || type.endsWith("ThreadPoolExecutor") && method.equals("<init>")
                        || type.endsWith(".Vertx") && method.startsWith("setPeriodic");
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> appendsToAnEventStore() {
        return new DescribedPredicate<>("append to an event store") {
            @Override
            public boolean test(JavaCall<?> call) {
                return call.getTarget().getName().equals("append")
                        && call.getTargetOwner().getPackageName().startsWith("dti.eventstore");
            }
        };
    }
}
