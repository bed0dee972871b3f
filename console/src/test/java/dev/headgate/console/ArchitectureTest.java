package dev.headgate.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "dev.headgate.console", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_ui_knows_vaadin = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..security..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..");

    @ArchTest
    static final ArchRule only_aws_knows_the_sdk = noClasses()
            .that()
            .resideOutsideOfPackage("..aws..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon.awssdk..", "com.amazonaws..");

    @ArchTest
    static final ArchRule only_store_knows_sql = noClasses()
            .that()
            .resideOutsideOfPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "jakarta.persistence..",
                    "org.springframework.jdbc..",
                    "org.springframework.data..",
                    "org.hibernate..",
                    "org.postgresql..",
                    "com.github.kagkarlsson..");

    @ArchTest
    static final ArchRule a_root_package_knows_nothing_of_how_it_is_done = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..aws..", "..store..", "..web..", "..testing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.headgate.console..ui..",
                    "dev.headgate.console..aws..",
                    "dev.headgate.console..store..",
                    "dev.headgate.console..web..");

    @ArchTest
    static final ArchRule nobody_knows_the_sandbox =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("dev.headgate.sandbox..");

    @Test
    void features_use_each_other_through_their_root_packages_and_in_no_circle() {
        ApplicationModules.of(Console.class).verify();
    }

    @Test
    void nothing_of_the_sandbox_is_on_the_class_path() {
        var parts = Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));

        assertThat(parts).isNotEmpty().noneMatch(part -> part.contains("sandbox"));
    }

    @ArchTest
    static void the_rules_look_at_something(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(100);
    }
}
