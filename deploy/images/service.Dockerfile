# One image per service: docker build -f deploy/images/service.Dockerfile --build-arg SERVICE=scoring .
# All four share the first stage, so the tree is built once.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -DskipTests -Dformat.phase=none -pl services/framework-service,services/scoring-service,services/evidence-service,services/ranking-service -am package

FROM eclipse-temurin:25-jre
ARG SERVICE
RUN useradd --system --uid 10001 --no-create-home dti \
    && mkdir -p /app /data/evidence && chown -R 10001 /data
COPY --from=build /src/services/${SERVICE}-service/target/quarkus-app/ /app/
USER 10001
WORKDIR /app
ENV QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_HTTP_PORT=8080
EXPOSE 8080
# The image has no curl; bash speaks enough HTTP.
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=12 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/$QUARKUS_HTTP_PORT && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", \
  "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", "quarkus-run.jar"]
