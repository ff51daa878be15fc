package org.codingwizard.plugin.mississippi;

import java.util.stream.Stream;
import org.codingwizard.testkit.CaseTests;
import org.codingwizard.testkit.TestWizard;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class CasesTest {

    @TestFactory
    Stream<DynamicNode> every_case_comes_out_as_the_policy_says() {
        return CaseTests.with(TestWizard.withPluginsOnClassPath()).of("cases");
    }
}
