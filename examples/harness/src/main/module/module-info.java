/** The analyst's harness: the command line, to be started as a program or called from one. */
module io.github.thuocdo.harness {
    requires static transitive org.jspecify;
    requires com.fasterxml.aalto;
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires gg.jte.runtime;
    requires info.picocli;
    requires io.github.thuocdo.rules;
    requires java.xml;
    requires net.sf.biweekly;
    requires org.dhatim.fastexcel;

    exports io.github.thuocdo.harness;
    exports io.github.thuocdo.harness.calendar;
    exports io.github.thuocdo.harness.page;
    exports io.github.thuocdo.harness.result;
    exports io.github.thuocdo.harness.annex;
    exports io.github.thuocdo.harness.workbook;
    exports io.github.thuocdo.harness.form;

    // The core reads the texts.
    opens io.github.thuocdo.harness.calendar to
            io.github.thuocdo;

    // The core reads the texts.
    opens io.github.thuocdo.harness.annex to
            io.github.thuocdo;

    // The core reads the texts.
    opens io.github.thuocdo.harness.form to
            io.github.thuocdo;

    // The core reads the texts.
    opens io.github.thuocdo.harness.result to
            io.github.thuocdo;

    // The core reads the texts.
    opens io.github.thuocdo.harness.place to
            io.github.thuocdo;

    // Picocli fills the commands' fields.
    opens io.github.thuocdo.harness.cli to
            info.picocli;
    // The core reads the texts of messages.
    opens io.github.thuocdo.harness.workbook to
            io.github.thuocdo;
}
