package org.codingwizard.payers;

import java.io.IOException;
import java.util.stream.Stream;
import org.codingwizard.testkit.CaseTests;
import org.codingwizard.testkit.TestWizard;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class CasesTest {

    @TestFactory
    Stream<DynamicNode> every_case_comes_out_as_its_payer_says() throws IOException {
        CaseTests tests = CaseTests.with(TestWizard.withPluginsOnClassPath());
        return PayerFolders.all().stream()
                .map(folder -> DynamicContainer.dynamicContainer(folder.toString(), tests.of(folder.resolve("cases"))));
    }
}
