package org.codingwizard.shell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class WallsTest {

    private static final JavaClasses SHELL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.codingwizard.shell");

    @Test
    void only_the_terminal_package_uses_the_terminal_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..shell.terminal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jline..")
                .because("everybody else asks through a port, so that it can be tested without a terminal")
                .check(SHELL);
    }

    @Test
    void the_terminal_package_knows_neither_spring_nor_the_commands() {
        noClasses()
                .that()
                .resideInAPackage("..shell.terminal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.codingwizard.shell")
                .because("a port serves whoever asks")
                .check(SHELL);
    }
}
