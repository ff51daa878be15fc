package org.codingwizard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.coverage.Coverage.Part;
import org.codingwizard.engine.coverage.Item;
import org.codingwizard.engine.coverage.Item.Kind;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lessons that come with the rulesets and plugins, together, leave nothing unshown that decides. */
final class ShippedTranscriptsTest {

    private static final Path PROJECT = Path.of("..", "..");
    private static ShownRules shown;

    @BeforeAll
    static void play() {
        ClassLoader classes = ShippedTranscriptsTest.class.getClassLoader();
        Wizard wizard = Wizard.assemble(Shelf.shipped(classes), PluginLoader.onClassPath(classes))
                .toOptional()
                .orElseThrow();
        shown = ShownRules.by(
                wizard,
                List.of(
                        PROJECT.resolve("rulesets").toString(),
                        PROJECT.resolve("plugins").toString()));
    }

    @Test
    void every_question_route_and_edit_of_the_rulesets_is_shown() {
        List<Part> parts = shown.coverage(Optional.of("none"))
                .shownBy(shown.seen(), EnumSet.of(Kind.QUESTION, Kind.ROUTE, Kind.EDIT));
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.all()).isPositive();
            assertThat(part.open()).isEmpty();
        });
    }

    @Test
    void every_line_and_choice_of_the_rulesets_is_shown_but_for_these() {
        List<Part> parts =
                shown.coverage(Optional.of("none")).shownBy(shown.seen(), EnumSet.of(Kind.CHOICE, Kind.LINE));
        assertThat(parts.stream().flatMap(part -> part.open().stream()).map(Item::name))
                .containsExactly("peripheral-nerve/code-until-2019 77002");
    }

    @Test
    void everything_that_a_payer_changes_and_both_sides_of_every_threshold_are_shown() {
        List<Part> parts =
                shown.coverage(Optional.empty()).shownBy(shown.seen(), EnumSet.of(Kind.PAYER_CHANGE, Kind.THRESHOLD));
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.all()).isPositive();
            assertThat(part.open()).isEmpty();
        });
    }
}
