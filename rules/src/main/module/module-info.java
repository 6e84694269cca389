/** The criteria sets and unit registers that come with the library; open, as the library reads their rules and files. */
open module io.github.thuocdo.rules {
    requires transitive io.github.thuocdo;
    requires static transitive org.jspecify;
    requires com.google.common;
    // The rules, once they are classes.
    requires org.drools.canonicalmodel;

    exports io.github.thuocdo.rules;
}
