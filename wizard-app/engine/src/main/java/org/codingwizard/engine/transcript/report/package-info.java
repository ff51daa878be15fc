/** What came of transcripts, for people and for the programs that watch over builds. */
@NullMarked
package org.codingwizard.engine.transcript.report;

import org.jspecify.annotations.NullMarked;
