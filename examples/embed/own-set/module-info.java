/** A program that brings its own criteria set as a file: it needs the library alone, without the rules. */
module org.example.ownset {
    requires io.github.thuocdo;
}
