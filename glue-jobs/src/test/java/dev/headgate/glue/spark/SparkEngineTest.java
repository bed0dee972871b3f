package dev.headgate.glue.spark;

import dev.headgate.glue.core.EtlContract;
import dev.headgate.glue.core.EtlEngine;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class SparkEngineTest extends EtlContract {

    private static JavaSparkContext spark;

    @BeforeAll
    static void startSpark() {
        spark = SparkContexts.startLocally("test", 2);
        spark.setLogLevel("OFF");
    }

    @AfterAll
    static void stopSpark() {
        spark.close();
    }

    @Override
    protected EtlEngine engine() {
        return new SparkEngine(spark);
    }
}
