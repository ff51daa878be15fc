package org.codingwizard.plugin.medicare;

import java.time.LocalDate;
import java.util.*;
import org.codingwizard.engine.impact.*;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.session.EncounterWriter;
import org.codingwizard.engine.wizard.*;
import org.codingwizard.spi.PayerId;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    @Test
    void scratch() {
        ClassLoader cl = ExamplesTest.class.getClassLoader();
        Wizard w = Wizard.assemble(Shelf.shipped(cl), PluginLoader.onClassPath(cl)).toOptional().orElseThrow();
        Coding c = w.coding(new PayerId("medicare")).toOptional().orElseThrow();
        long t0 = System.nanoTime();
        Examples ex = new Examples(c, LocalDate.of(2026, 1, 5));
        System.out.println("ways " + (System.nanoTime() - t0) / 1e6);
        for (Change r : Changes.of(c.graph())) {
            long t = System.nanoTime();
            Optional<Example> e = ex.of(r);
            System.out.println((e.isPresent() ? "ok   " : "NONE ") + r.kind() + " " + r.name() + " " + (System.nanoTime() - t) / 1000000);
            e.ifPresent(x -> System.out.println(EncounterWriter.write(x.answers()).indent(10)));
        }
    }
}
