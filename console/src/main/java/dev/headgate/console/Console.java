package dev.headgate.console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The console's process: it boots with its database alone, and says on its health page what else it cannot reach. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Console {

    public static void main(String[] args) {
        SpringApplication.run(Console.class, args);
    }
}
