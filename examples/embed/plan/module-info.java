/** A program that ranks by the plan: the rules' module brings the library with it. */
module org.example.plan {
    requires io.github.thuocdo.rules;
}
