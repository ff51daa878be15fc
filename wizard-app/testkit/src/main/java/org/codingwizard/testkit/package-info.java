/** What payer teams and ruleset authors test with. */
@NullMarked
package org.codingwizard.testkit;

import org.jspecify.annotations.NullMarked;
