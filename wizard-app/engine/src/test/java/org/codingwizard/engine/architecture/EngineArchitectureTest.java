package org.codingwizard.engine.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The floor plan of the engine: which package may use which, and what none of them may use. */
class EngineArchitectureTest {

    private static final String ENGINE = "org.codingwizard.engine";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/wizard-spi"))
            .importPackages(ENGINE);
    private static final List<String> PACKAGES = List.of(
            "source",
            "foreign",
            "anatomy",
            "diagnostic",
            "yaml",
            "edition",
            "ruleset",
            "graph",
            "session",
            "coding",
            "analysis",
            "lookup",
            "impact",
            "coverage",
            "plugin",
            "render",
            "wizard",
            "interview",
            "cases",
            "transcript",
            "practice",
            "proposal",
            "doctor",
            "scaffold");

    @Test
    void data_flows_one_way_through_the_packages() {
        layers().whereLayer("source")
                .mayNotAccessAnyLayer()
                .whereLayer("foreign")
                .mayNotAccessAnyLayer()
                .whereLayer("anatomy")
                .mayNotAccessAnyLayer()
                .whereLayer("diagnostic")
                .mayOnlyAccessLayers("source")
                .whereLayer("yaml")
                .mayOnlyAccessLayers("source", "diagnostic")
                .whereLayer("edition")
                .mayOnlyAccessLayers("source", "diagnostic")
                .whereLayer("ruleset")
                .mayOnlyAccessLayers("source", "diagnostic", "yaml")
                .whereLayer("graph")
                .mayOnlyAccessLayers("source", "anatomy", "diagnostic", "ruleset")
                .whereLayer("session")
                .mayOnlyAccessLayers("source", "anatomy", "diagnostic", "yaml", "ruleset", "graph")
                .whereLayer("coding")
                .mayOnlyAccessLayers(
                        "source", "foreign", "anatomy", "diagnostic", "edition", "ruleset", "graph", "session")
                .because("text becomes a ruleset, a graph, a session and a draft, and no arrow points back")
                .check(CLASSES);
    }

    @Test
    void analysis_looks_at_graphs_and_at_nothing_that_walks_or_codes() {
        layers().whereLayer("analysis")
                .mayOnlyAccessLayers("source", "diagnostic", "ruleset", "graph")
                .because("what is proved of a graph must not rest on the code that walks it")
                .check(CLASSES);
    }

    @Test
    void looking_up_reads_tables_and_graphs_and_codes_nothing() {
        layers().whereLayer("lookup")
                .mayOnlyAccessLayers("source", "diagnostic", "edition", "ruleset", "graph", "analysis")
                .because("what is known about a code is read from what is published and proved, not from an encounter")
                .check(CLASSES);
    }

    @Test
    void what_a_payer_changes_is_told_from_graphs_and_results() {
        layers().whereLayer("impact")
                .mayOnlyAccessLayers(
                        "source",
                        "diagnostic",
                        "edition",
                        "ruleset",
                        "graph",
                        "session",
                        "coding",
                        "analysis",
                        "lookup")
                .because("an example is an encounter that is walked and coded as any other")
                .check(CLASSES);
    }

    @Test
    void what_should_be_shown_is_read_from_the_rules_and_what_is_shown_from_encounters() {
        layers().whereLayer("coverage")
                .mayOnlyAccessLayers(
                        "source",
                        "anatomy",
                        "diagnostic",
                        "edition",
                        "ruleset",
                        "graph",
                        "session",
                        "coding",
                        "analysis",
                        "lookup",
                        "impact")
                .because("what a transcript shows does not depend on how it was played")
                .check(CLASSES);
    }

    @Test
    void plugins_are_found_without_knowing_what_is_done_with_them() {
        layers().whereLayer("plugin")
                .mayOnlyAccessLayers("source", "foreign", "diagnostic", "yaml", "ruleset")
                .because("a plugin that fails must not depend on, or take down, anything else")
                .check(CLASSES);
    }

    @Test
    void what_is_shown_is_decided_before() {
        layers().whereLayer("render")
                .mayOnlyAccessLayers(
                        "source",
                        "diagnostic",
                        "edition",
                        "ruleset",
                        "graph",
                        "session",
                        "coding",
                        "analysis",
                        "lookup",
                        "impact",
                        "coverage")
                .because("rendering turns finished values into text; it neither loads nor puts together")
                .check(CLASSES);
    }

    @Test
    void only_what_plays_a_coder_uses_the_conversation() {
        layers().whereLayer("interview")
                .mayOnlyBeAccessedByLayers("transcript", "proposal")
                .whereLayer("wizard")
                .mayOnlyBeAccessedByLayers("interview", "cases", "transcript", "practice", "proposal", "doctor")
                .whereLayer("render")
                .mayOnlyBeAccessedByLayers("interview", "cases", "transcript", "practice", "proposal", "doctor")
                .because("they stand at the end; what they need is handed to them")
                .check(CLASSES);
    }

    @Test
    void cases_are_run_by_the_wizard_as_everybody_else_runs_it() {
        layers().whereLayer("cases")
                .mayOnlyAccessLayers("source", "diagnostic", "yaml", "ruleset", "session", "coding", "render", "wizard")
                .whereLayer("cases")
                .mayOnlyBeAccessedByLayers("transcript", "doctor")
                .whereLayer("transcript")
                .mayOnlyBeAccessedByLayers("practice", "proposal", "doctor")
                .whereLayer("proposal")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("doctor")
                .mayNotBeAccessedByAnyLayer()
                .because("what proves the rules stands outside of them")
                .check(CLASSES);
    }

    @Test
    void practice_codes_its_cases_as_every_encounter_is_coded() {
        layers().whereLayer("practice")
                .mayOnlyAccessLayers(
                        "source",
                        "diagnostic",
                        "yaml",
                        "ruleset",
                        "graph",
                        "session",
                        "coding",
                        "impact",
                        "render",
                        "wizard",
                        "transcript")
                .whereLayer("practice")
                .mayNotBeAccessedByAnyLayer()
                .because("the right answer is the wizard's own, and no answer key")
                .check(CLASSES);
    }

    @Test
    void what_a_new_plugin_looks_like_is_written_in_templates() {
        layers().whereLayer("scaffold")
                .mayNotAccessAnyLayer()
                .because("files of a plugin are text; whether they are right the wizard says")
                .check(CLASSES);
    }

    @Test
    void packages_do_not_go_round_in_circles() {
        slices().matching(ENGINE + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a circle of packages is one package with several names")
                .check(CLASSES);
    }

    @Test
    void the_engine_is_a_plain_library() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.jline..",
                        "org.slf4j..",
                        "ch.qos.logback..",
                        "org.apache.logging..",
                        "org.apache.commons.logging..",
                        "java.util.logging..",
                        "java.awt..",
                        "java.net.http..",
                        "java.sql..")
                .because("whoever embeds the engine chooses the framework, the terminal and the logger")
                .check(CLASSES);
    }

    @Test
    void the_engine_has_no_clock() {
        DescribedPredicate<JavaAccess<?>> now = JavaAccess.Predicates.target(
                        HasName.Predicates.nameMatching("now|currentTimeMillis|nanoTime"))
                .forSubtype();
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .accessTargetWhere(now)
                .because(
                        "a claim is coded for its date of service, and the same encounter always gives the same result")
                .check(CLASSES);
    }

    @Test
    void the_engine_writes_to_nobody_and_reads_nothing_by_itself() {
        DescribedPredicate<JavaAccess<?>> system = JavaAccess.Predicates.target(
                        owner(HasName.Predicates.name(System.class.getName())))
                .and(JavaAccess.Predicates.target(
                        HasName.Predicates.nameMatching("in|out|err|console|exit|getenv|getProperty|setProperty")))
                .forSubtype();
        DescribedPredicate<JavaAccess<?>> stack = JavaAccess.Predicates.target(
                        HasName.Predicates.name("printStackTrace"))
                .forSubtype();
        noClasses()
                .should()
                .accessTargetWhere(system.or(stack))
                .because("the standard streams and the settings of the process belong to the shell")
                .check(CLASSES);
    }

    @Test
    void only_the_reader_knows_the_yaml_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ENGINE + ".yaml..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson.dataformat..", "org.snakeyaml..", "tools.jackson.databind..")
                .because("everybody else reads nodes that know their place")
                .check(CLASSES);
    }

    @Test
    void only_reader_and_renderers_know_the_json_library() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ENGINE + ".yaml..", ENGINE + ".render..", ENGINE + ".doctor..", ENGINE + ".transcript.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .because("JSON is a way in and a way out, not a way to think")
                .check(CLASSES);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*\\.(Default|Abstract)[A-Z]\\w*")
                .orShould()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Processor|Data|Info|Context|Base)")
                .because("a name that fits everything says nothing")
                .check(CLASSES);
    }

    private static LayeredArchitecture layers() {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : PACKAGES) {
            layers = layers.layer(name).definedBy(ENGINE + "." + name + "..");
        }
        return layers.ensureAllClassesAreContainedInArchitectureIgnoring(
                simpleName("package-info").as("descriptions"));
    }
}
