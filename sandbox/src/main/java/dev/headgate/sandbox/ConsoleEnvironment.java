package dev.headgate.sandbox;

import dev.headgate.sandbox.aws.estate.Estate;
import java.util.HashMap;
import java.util.Map;

/** What the console finds in its environment: the same variables that its task definition sets in AWS. */
record ConsoleEnvironment(Ports ports, Credentials credentials, Estate estate) {

    Map<String, String> variables(String warehouseUrl) {
        var variables = new HashMap<>(estate.consoleEnvironment());
        variables.put("HEADGATE_CONSOLE_PORT", String.valueOf(ports.console()));
        variables.put("HEADGATE_MANAGEMENT_PORT", String.valueOf(ports.management()));
        variables.put("HEADGATE_POSTURE_QUEUE", estate.postureQueueUrl(ports.gateway()));
        variables.put("HEADGATE_AWS_ENDPOINT", "http://127.0.0.1:" + ports.gateway());
        variables.put("AWS_ACCESS_KEY_ID", "sandbox");
        variables.put("AWS_SECRET_ACCESS_KEY", "sandbox");
        variables.put("HEADGATE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/console");
        variables.put("HEADGATE_DATABASE_USER", "headgate");
        variables.put("HEADGATE_DATABASE_PASSWORD", credentials.database("console"));
        variables.put("HEADGATE_ISSUER", "http://127.0.0.1:" + ports.identity());
        variables.put("HEADGATE_CLIENT_ID", "headgate-console");
        variables.put("HEADGATE_CLIENT_SECRET", credentials.client("headgate-console"));
        variables.put("HEADGATE_WAREHOUSE_URL", warehouseUrl);
        variables.put("HEADGATE_WAREHOUSE_USER", "headgate_console");
        variables.put("HEADGATE_WAREHOUSE_PASSWORD", credentials.database("headgate_console"));
        return variables;
    }
}
