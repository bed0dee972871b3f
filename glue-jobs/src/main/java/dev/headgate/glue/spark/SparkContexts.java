package dev.headgate.glue.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Starts Spark: where the platform names a master as it says, else on this machine's processors, reachable from nowhere else. */
public final class SparkContexts {

    private SparkContexts() {}

    /** A context that the caller closes. */
    public static JavaSparkContext start(String name) {
        var conf = new SparkConf().setAppName(name);
        if (!conf.contains("spark.master")) {
            local(conf, "local[*]");
        }
        return start(conf);
    }

    /** A context on so many of this machine's processors, that the caller closes. */
    public static JavaSparkContext startLocally(String name, int threads) {
        var conf = new SparkConf().setAppName(name);
        local(conf, "local[" + threads + "]");
        return start(conf);
    }

    private static void local(SparkConf conf, String master) {
        conf.setMaster(master)
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1");
    }

    private static JavaSparkContext start(SparkConf conf) {
        conf.setIfMissing("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
        return new JavaSparkContext(conf);
    }
}
