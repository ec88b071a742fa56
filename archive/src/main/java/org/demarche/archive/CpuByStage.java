package org.demarche.archive;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.jspecify.annotations.Nullable;

/** CPU time of the tasks that Spark runs by itself, by the name of the job's stage that they belong to. Thread-safe. */
final class CpuByStage extends SparkListener {
    private static final String PROPERTY = "demarche.stage";

    private final Map<Integer, String> names = new ConcurrentHashMap<>();
    private final Map<String, Long> nanoseconds = new ConcurrentHashMap<>();

    /** From here on, what this thread submits belongs to a stage. */
    static void stage(SparkContext context, String name) {
        context.setLocalProperty(PROPERTY, name);
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
        @Nullable Properties properties = submitted.properties();
        String name = properties == null ? null : properties.getProperty(PROPERTY);
        names.put(submitted.stageInfo().stageId(), name == null ? "other" : name);
    }

    @Override
    public void onStageCompleted(SparkListenerStageCompleted completed) {
        String name = names.getOrDefault(completed.stageInfo().stageId(), "other");
        nanoseconds.merge(name, completed.stageInfo().taskMetrics().executorCpuTime(), Long::sum);
    }

    /** CPU time of a stage in nanoseconds, as far as its tasks have reported. */
    long of(String name) {
        return nanoseconds.getOrDefault(name, 0L);
    }
}
