/** Digital-transformation targets: evaluates, scores and ranks communes and districts, and shows the clause behind every outcome. */
module io.github.thuocdo {
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires org.drools.canonicalmodel;
    requires org.drools.core;
    requires org.drools.modelcompiler;
    requires org.kie.api;
    requires org.kie.internal.api;
    // The engine logs by it and, as it has no descriptor of its own, cannot say so.
    requires org.slf4j;

    exports io.github.thuocdo;
    exports io.github.thuocdo.advice;
    exports io.github.thuocdo.consistency;
    exports io.github.thuocdo.criteria;
    exports io.github.thuocdo.finding;
    exports io.github.thuocdo.insight;
    exports io.github.thuocdo.merger;
    exports io.github.thuocdo.number;
    exports io.github.thuocdo.ranking;
    exports io.github.thuocdo.report;
    exports io.github.thuocdo.reproduction;
    exports io.github.thuocdo.submission;

    // Words and lines of text are the harness's and the rules' too; they promise nothing to others.
    exports io.github.thuocdo.internal.text to
            io.github.thuocdo.harness,
            io.github.thuocdo.rules;
    exports io.github.thuocdo.internal.proof to
            io.github.thuocdo.rules;
    exports io.github.thuocdo.internal.json to
            io.github.thuocdo.harness;
    exports io.github.thuocdo.internal.table to
            io.github.thuocdo.harness;
    exports io.github.thuocdo.internal.wording to
            io.github.thuocdo.harness;
}
