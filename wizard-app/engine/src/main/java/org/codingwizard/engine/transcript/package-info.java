/** Transcripts: sessions as they are to go, read from files, played against the wizard and held against what came. */
@NullMarked
package org.codingwizard.engine.transcript;

import org.jspecify.annotations.NullMarked;
