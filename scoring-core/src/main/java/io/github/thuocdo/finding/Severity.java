package io.github.thuocdo.finding;

/** The weight of a finding. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Doubtful, but counted. */
    WARNING,
    /** Cannot be right: it does not count, and a reading command ends with status 1. */
    ERROR
}
