package dti.eventstore.consume;

/**
 * Where a service's topics are.
 *
 * @param topicPrefix goes before every topic's name; empty in production, a fresh one per boot in tests
 */
public record KafkaAddress(String bootstrapServers, String topicPrefix) {}
