package org.codingwizard.engine.session;

/** How much a walk asks. */
public enum Diligence {
    /** Everything is asked, defaults too: a coder at the prompt. */
    ASK_ALL,
    /** Defaults are taken, what is missing is asked: a file, with a coder at hand. */
    ASK_MISSING,
    /** Defaults are taken and optional lists are empty; nobody can be asked. */
    ASK_NOBODY
}
