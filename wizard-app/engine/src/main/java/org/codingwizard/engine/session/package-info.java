/** A coder's way through the graph: answers by question, and the walk that is replayed from them. */
@NullMarked
package org.codingwizard.engine.session;

import org.jspecify.annotations.NullMarked;
