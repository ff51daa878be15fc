/** The decision graph of one payer: every topic and policy put together, with every name resolved. */
@NullMarked
package org.codingwizard.engine.graph;

import org.jspecify.annotations.NullMarked;
