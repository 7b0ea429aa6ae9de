package dti.localstack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Starts or replaces services, and waits until all are ready. */
final class ServiceStart {

    /** A cold start on two cores takes a tenth of it. */
    private static final Duration READY_AT_MOST = Duration.ofMinutes(5);

    private final StackHome home;
    private final Progress progress;
    private final List<ServiceProcess> services;
    private final Set<ServiceProcess> startedHere = new HashSet<>();
    private Function<Service, Map<String, String>> environment = service -> Map.of();

    ServiceStart(StackHome home, Progress progress, List<ServiceProcess> services) {
        this.home = home;
        this.progress = progress;
        this.services = services;
    }

    /** @param topicsMadeAnew running services have read topics that are gone, and must be replaced */
    void all(Function<Service, Map<String, String>> settings, boolean topicsMadeAnew) {
        environment = settings;
        services.forEach(service -> startOrReplace(service, topicsMadeAnew));
    }

    private void startOrReplace(ServiceProcess service, boolean topicsMadeAnew) {
        service.running().ifPresent(old -> {
            String reason = service.isOutdated()
                    ? "was rebuilt"
                    : !ServiceProcess.runsWith(old, environment.apply(service.service()))
                            ? "has new settings"
                            : topicsMadeAnew ? "has read topics that are gone" : "";
            if (!reason.isEmpty()) {
                progress.say("Replacing the " + service.name() + " service, which " + reason);
                ServiceProcess.stop(old);
            }
        });
        if (service.running().isEmpty()) {
            start(service);
        }
    }

    private void start(ServiceProcess service) {
        progress.say("Starting the " + service.name() + " service");
        startedHere.add(service);
        service.start(environment.apply(service.service()));
    }

    /** Waits until all services are ready. Starts a service again that was found running and has ended since. */
    void awaitReady() {
        Instant began = Instant.now();
        List<ServiceProcess> waiting = new ArrayList<>(services);
        while (!Processes.await(Duration.ofSeconds(1), () -> noneLeft(waiting))) {
            String names = waiting.stream().map(ServiceProcess::name).collect(Collectors.joining(", "));
            progress.waitingFor("health of " + names);
            waiting.stream().filter(service -> service.running().isEmpty()).forEach(this::startEnded);
            if (Duration.between(began, Instant.now()).compareTo(READY_AT_MOST) > 0) {
                throw new StackException("Not ready after " + READY_AT_MOST.toSeconds() + " s: "
                        + waiting.stream().map(ServiceStart::reason).collect(Collectors.joining("; ")) + ". See "
                        + Section.NOT_READY.place() + " and the logs in "
                        + home.log("framework").getParent());
            }
        }
    }

    private void startEnded(ServiceProcess ended) {
        if (startedHere.contains(ended)) {
            throw new StackException("The " + ended.name() + " service ended while starting; see "
                    + home.log(ended.name()) + ": " + Processes.lastWords(home.log(ended.name())));
        }
        start(ended);
    }

    private static String reason(ServiceProcess service) {
        return service.name() + " "
                + ServiceHealth.ask(service.port().number(), ServiceHealth.READY)
                        .trouble();
    }

    private boolean noneLeft(List<ServiceProcess> waiting) {
        waiting.removeIf(ServiceProcess::isReady);
        if (waiting.isEmpty()) {
            services.stream().filter(service -> service.running().isEmpty()).forEach(waiting::add);
        }
        return waiting.isEmpty();
    }
}
