package org.codingwizard.rulesets;

import java.util.stream.Stream;
import org.codingwizard.testkit.CaseTests;
import org.codingwizard.testkit.TestWizard;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class CasesTest {

    @TestFactory
    Stream<DynamicNode> every_case_comes_out_as_its_rule_says() {
        return CaseTests.with(TestWizard.withoutPlugins()).of("cases");
    }
}
