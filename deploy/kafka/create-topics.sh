#!/bin/bash
# Creates missing topics of topics.json. Fails if a topic has another partition count, because counts never change.
set -euo pipefail
bootstrap=${KAFKA_BOOTSTRAP_SERVERS:?}
file=${DTI_TOPICS:-/dti-kafka/topics.json}
topics=/opt/kafka/bin/kafka-topics.sh
configs=/opt/kafka/bin/kafka-configs.sh
bytes=$(sed -n 's/.*"max.message.bytes": "\([0-9]*\)".*/\1/p' "$file")

sed -n 's/.*"name": "\([^"]*\)", "partitions": \([0-9]*\).*/\1 \2/p' "$file" | while read -r name partitions; do
    "$topics" --bootstrap-server "$bootstrap" --create --if-not-exists --topic "$name" --partitions "$partitions" \
        --config cleanup.policy=delete --config retention.ms=-1 --config retention.bytes=-1 </dev/null
    # Existing topics may have been created with a smaller limit.
    "$configs" --bootstrap-server "$bootstrap" --alter --entity-type topics --entity-name "$name" \
        --add-config "max.message.bytes=$bytes" </dev/null
    actual=$("$topics" --bootstrap-server "$bootstrap" --describe --topic "$name" </dev/null |
        sed -n 's/.*PartitionCount: *\([0-9]*\).*/\1/p' | head -1)
    [ "$actual" = "$partitions" ] || { echo "$name has $actual partitions, $file says $partitions" >&2; exit 1; }
done
